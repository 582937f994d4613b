-- Who reads the calendar without a token, by a secret of which only the hash is kept.
create table calendar_feed (
    member      text        primary key,
    secret_hash text        not null unique,
    desks       text[]      not null,
    every_desk  boolean     not null,
    made_at     timestamptz not null,
    ends_at     timestamptz not null
);

grant select, insert, update, delete on calendar_feed to ${service};
