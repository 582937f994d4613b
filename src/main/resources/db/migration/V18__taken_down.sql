-- Stories that the public does not see any more: their copy is to be known to the wire's index, until they are public again.
create table story_taken_down (
    story   uuid        primary key references story,
    at      timestamptz not null,
    killed  boolean     not null,
    known   boolean     not null default false
);

create index story_taken_down_unknown on story_taken_down (at) where not known;

insert into story_taken_down (story, at, killed)
select id, changed_at, stage = 'KILLED' from story where stage in ('KILLED', 'WITHDRAWN');

grant select, insert, update, delete on story_taken_down to ${service};
