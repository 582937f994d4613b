create extension if not exists unaccent;

-- unaccent() is only stable, because its dictionary may be changed; this one names the dictionary that we never change.
create function plain(text) returns text
    language sql immutable parallel safe strict
    return public.unaccent('public.unaccent', $1);

create table revision (
    id            uuid        primary key,
    story         uuid        not null,
    number        int         not null check (number > 0),
    hash          text        not null,
    copy          jsonb       not null,
    words         text        not null,
    saved_at      timestamptz not null,
    saved_by_id   text        not null,
    saved_by_name text        not null,
    search        tsvector    generated always as (to_tsvector('simple', plain(words))) stored,
    unique (story, number)
);

create index revision_search on revision using gin (search);

create table story (
    id              uuid        primary key,
    slug            text        not null unique,
    desk            text        not null,
    stage           text        not null,
    version         int         not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    assignee        text,
    submitted_by    jsonb,
    writers         jsonb       not null,
    hands           jsonb       not null,
    head            uuid        not null references revision deferrable initially deferred,

    live            uuid        references revision deferrable initially deferred,
    live_at         timestamptz,
    last_live       uuid        references revision deferrable initially deferred,
    public_notice   text,
    correction_seq  int         not null,
    correction_kind text,

    slot_at         timestamptz,
    slot_local      text,
    slot_zone       text,
    tries           int         not null,
    retry_at        timestamptz,
    failure         jsonb,

    approval        jsonb,
    credit          jsonb,
    debt            jsonb,
    holds           jsonb       not null,
    embargo         jsonb,
    lock            jsonb,

    constraint scheduled_has_a_slot check (stage <> 'SCHEDULED' or slot_at is not null),
    constraint published_is_live check (stage <> 'PUBLISHED' or live is not null),
    constraint gone_is_not_live check (stage not in ('WITHDRAWN', 'KILLED', 'SPIKED') or live is null)
) with (fillfactor = 80);

alter table revision add foreign key (story) references story deferrable initially deferred;

create index story_list on story (desk, changed_at desc, id desc);
create index story_due on story (slot_at) where stage = 'SCHEDULED';
create index story_live on story (desk, live_at desc, id desc) where live is not null;

create table note (
    id           uuid        primary key,
    story        uuid        not null references story,
    at           timestamptz not null,
    by_id        text        not null,
    by_name      text        not null,
    text         text        not null
);

create index note_by_story on note (story, at, id);

-- What was answered to a write that carried an Idempotency-Key; kept for 24 hours.
create table answered (
    member       text        not null,
    route        text        not null,
    key          text        not null,
    payload      text        not null,
    status       int         not null,
    tag          text,
    location     text,
    body         text,
    at           timestamptz not null,
    primary key (member, route, key)
);

create index answered_by_time on answered (at);

grant select, insert on revision, note to ${service};
grant select, insert, update on story to ${service};
grant select, insert, delete on answered to ${service};
