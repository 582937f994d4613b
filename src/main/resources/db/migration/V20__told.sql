-- When a story was first public, where it stands in lists, as what it was changed last, and what the public was told of its mistakes.
alter table story
    add column first_live_at timestamptz,
    add column listed_at     timestamptz,
    add column changed_as    text,
    add column corrections   jsonb not null default '[]';

update story s set listed_at = live_at,
    first_live_at = coalesce((select min(t.at) from trail t
        where t.book = cast(s.id as text) and t.action in ('PUBLISH', 'RUSH') and t.outcome = 'DONE'), live_at),
    corrections = coalesce((select jsonb_build_array(jsonb_build_object('at', s.live_at, 'text', r.copy ->> 'correctionNotice'))
        from revision r where r.id = s.last_live and r.copy ->> 'correctionNotice' <> ''
        and (select cast(t.details as jsonb) ->> 'kind' from trail t
            where t.book = cast(s.id as text) and t.action = 'CORRECT' and t.outcome = 'DONE' and t.at <= s.live_at
            order by t.at desc limit 1) = 'CORRECTION'), '[]')
where s.last_live is not null;

drop index story_live;
create index story_live on story (desk, listed_at desc, id desc) where live is not null;

-- What the calendar asks for.
create index story_scheduled on story (slot_at) where stage = 'SCHEDULED';
create index story_missed on story (id) where stage = 'PUBLISH_FAILED';
create index story_expiry on story (expires_at) where expires_at is not null;
