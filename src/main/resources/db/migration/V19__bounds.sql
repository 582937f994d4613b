-- A tsvector has a megabyte at most: copy of any words is saved, and the first 200,000 characters of it are found.
alter table revision alter column search set expression as (to_tsvector('simple', plain(left(words, 200000))));

-- Whoever changes a story moves its version on: of two who judged by the same version, the second is refused.
create function version_moves() returns trigger
    language plpgsql as $$
begin
    raise exception 'story % was changed under a version that it has had', old.id using errcode = 'serialization_failure';
end $$;

create trigger version_moves before update on story for each row
    when (current_user = '${service}' and new.version <= old.version and (
        new.stage is distinct from old.stage
        or new.head is distinct from old.head
        or new.live is distinct from old.live
        or new.slot_at is distinct from old.slot_at
        or new.approval is distinct from old.approval
        or new.holds is distinct from old.holds
        or new.embargo is distinct from old.embargo))
    execute function version_moves();

-- A feed ends by itself when its member has not been seen for some days, and shows the desks that they have.
alter table calendar_feed add column name text not null default '', add column seen_at timestamptz not null default clock_timestamp();

create index wire_refused_by_source on wire_refused (source, at);
