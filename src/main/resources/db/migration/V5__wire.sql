-- The wire: every version of every item, as it came.
create sequence wire_item_seq cache 1;

create table wire_item (
    seq             bigint      primary key,
    uri             text        not null,
    version         text        not null,
    newest          boolean     not null,
    used            boolean     not null default false,
    received_at     timestamptz not null,
    version_created timestamptz,
    kind            text        not null,
    status          text        not null,
    embargo         timestamptz,
    held_back       boolean     not null,
    expires         timestamptz,
    agency          text,
    owner           text        not null,
    headline        text        not null,
    body            text        not null,
    dispatch        jsonb       not null,
    unique (uri, version)
);

create unique index wire_item_newest on wire_item (uri) where newest;
create index wire_item_received on wire_item (received_at);

-- What came and was no item: kept for whoever asks the feed why.
create table wire_refused (
    id       uuid        primary key,
    at       timestamptz not null,
    source   text        not null,
    code     text        not null,
    reason   text        not null,
    size     bigint      not null,
    content  bytea       not null
);

create index wire_refused_by_time on wire_refused (at desc, id desc);

grant usage on sequence wire_item_seq to ${service};
grant select, insert, delete on wire_item, wire_refused to ${service};
grant update (newest, used) on wire_item to ${service};

-- Which store this is, so that a node knows whether an index on its disk is of it.
create table wire_store (id uuid not null);
insert into wire_store values (gen_random_uuid());
grant select on wire_store to ${service};
