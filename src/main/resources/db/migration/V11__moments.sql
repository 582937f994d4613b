-- Moments that the clock keeps beside the slot: a story's expiry, the end of its embargo, second eyes that fall due.
alter table story
    add column fail_after      int check (fail_after between 1 and 1440),
    add column late_seconds    bigint,
    add column expires_at      timestamptz,
    add column expiry_notice   text,
    add column embargo_until   timestamptz,
    add column second_eyes_due timestamptz;

update story set embargo_until = cast(embargo ->> 'until' as timestamptz) where embargo is not null;
update story set second_eyes_due = cast(debt ->> 'due' as timestamptz) where debt is not null;

create index story_expires on story (expires_at) where expires_at is not null and live is not null;
create index story_embargo_ends on story (embargo_until) where embargo_until is not null;
create index story_second_eyes on story (second_eyes_due) where second_eyes_due is not null;

-- Stories that go out together or not at all.
create table story_package (
    id         uuid        primary key,
    name       text        not null,
    members    uuid[]      not null,
    slot_at    timestamptz not null,
    slot_local text        not null,
    slot_zone  text        not null,
    state      text        not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    ended_at   timestamptz,
    why        text,
    tries      int         not null,
    retry_at   timestamptz
);

create index story_package_due on story_package (slot_at) where state = 'SCHEDULED';

alter table story add column package uuid references story_package;
create index story_in_package on story (package) where package is not null;
drop index story_due;
create index story_due on story (slot_at) where stage = 'SCHEDULED' and package is null;

grant select, insert on story_package to ${service};
grant update (slot_at, slot_local, slot_zone, state, ended_at, why, tries, retry_at) on story_package to ${service};

-- A task may come from the clock, and then no wire item is its cause.
alter table task alter column item drop not null;
