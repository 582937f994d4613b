-- The trail: one row per act, a SHA-256 chain per book. The service's role may add and read, nothing else.
create table trail (
    book        text        not null,
    n           bigint      not null check (n > 0),
    at          timestamptz not null,
    actor_id    text        not null,
    actor_name  text        not null,
    actor_kind  text        not null,
    role        text,
    action      text        not null,
    outcome     text        not null,
    from_stage  text,
    to_stage    text,
    reason      text,
    revision    text,
    details     text        not null,
    previous    text        not null,
    hash        text        not null,
    primary key (book, n)
);

create index trail_by_time on trail (at, book, n);
create index trail_by_actor on trail (actor_name, at);

grant select, insert on trail to ${service};
