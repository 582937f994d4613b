-- What can name a person has a cover, a salted hash, in the entry's own; the seal is what only a node with the trail's key can make.
alter table trail
    add column actor_cover text,
    add column said_cover  text,
    add column seal        text,
    add column xid         xid8 not null default pg_current_xact_id();

create index trail_by_transaction on trail (xid);

-- The places of committed entries, from 0: the order of the log.
create table trail_place (
    place bigint primary key check (place >= 0),
    book  text   not null,
    n     bigint not null,
    unique (book, n)
);

-- What was committed when the last places were given, in which cluster. No evidence: it only saves looking at all.
create table trail_sequence (
    snapshot pg_snapshot not null,
    cluster  text        not null
);
insert into trail_sequence values ('1:1:', '');

-- The tree over the places: the root of every 256 nodes of the level below; the leaves are the entries' own hashes.
create table trail_node (
    level  int    not null check (level > 0),
    number bigint not null check (number >= 0),
    hash   bytea  not null check (length(hash) = 32),
    primary key (level, number)
);

create table trail_checkpoint (
    size bigint      primary key check (size > 0),
    at   timestamptz not null,
    note text        not null
);

-- Verifications that were asked for, and how far they are.
create table trail_verification (
    id         uuid        primary key,
    started_at timestamptz not null,
    started_by text        not null,
    total      bigint      not null,
    read       bigint      not null,
    ended_at   timestamptz,
    valid      boolean,
    first_bad  jsonb
);

grant select, insert on trail_place, trail_node, trail_checkpoint to ${service};
grant select, update on trail_sequence to ${service};
grant select, insert on trail_verification to ${service};
grant update (total, read, ended_at, valid, first_bad) on trail_verification to ${service};
