-- Which items the words of a revision were found in when it was last examined, and which words of the item they are.
create table revision_source (
    revision uuid   not null references revision deferrable initially deferred,
    story    uuid   not null references story deferrable initially deferred,
    uri      text   not null,
    seq      bigint not null,
    judged   bigint not null,
    spans    int[],
    field    text   not null,
    starts   int    not null,
    ends     int    not null,
    primary key (revision, uri)
);

create index revision_source_by_uri on revision_source (uri);

insert into revision_source (revision, story, uri, seq, judged, spans, field, starts, ends)
select distinct on (s.head, u.uri) s.head, u.story, u.uri, i.seq, (select coalesce(max(seq), 0) from wire_item), null, 'body', 0, 0
from story_source u join story s on s.id = u.story join wire_item i on i.uri = u.uri and i.version = u.version
where u.how = 'FOUND' order by s.head, u.uri, i.seq desc;

insert into revision_source (revision, story, uri, seq, judged, spans, field, starts, ends)
select distinct on (s.live, u.uri) s.live, u.story, u.uri, i.seq, (select coalesce(max(seq), 0) from wire_item), null, 'body', 0, 0
from story_source u join story s on s.id = u.story join wire_item i on i.uri = u.uri and i.version = u.version
where u.how = 'FOUND' and s.live is not null order by s.live, u.uri, i.seq desc
on conflict do nothing;

-- What a revision refers to by a name: the files and numbers of its pictures, and stories of this house that it links to.
create table revision_reference (
    revision uuid not null references revision deferrable initially deferred,
    story    uuid not null references story deferrable initially deferred,
    kind     text not null,
    name     text not null,
    field    text not null,
    primary key (revision, kind, name, field)
);

create index revision_reference_by_name on revision_reference (kind, name);

insert into revision_reference (revision, story, kind, name, field)
select r.id, r.story, 'PICTURE', lower(trim(p.value ->> 'fileName')), 'pictures[' || (p.ordinality - 1) || '].fileName'
from revision r join story s on r.id in (s.head, s.live)
cross join lateral jsonb_array_elements(r.copy -> 'pictures') with ordinality p
where trim(p.value ->> 'fileName') <> ''
on conflict do nothing;

grant select, insert, update, delete on revision_source to ${service};
grant select, insert on revision_reference to ${service};
grant delete on story_source to ${service};

-- Up to where every notice has reached every story that uses its item, also those that were being checked meanwhile; and
-- which arrivals wait until every transaction is over that may not have seen them.
create table wire_settled (
    settled      bigint not null,
    waiting      bigint,
    waiting_xmax xid8
);
insert into wire_settled (settled) select coalesce(max(seq), 0) from wire_item;
grant select, update on wire_settled to ${service};

-- Whether the wire between the check and now was matched against the revision.
alter table credit_report add column watched boolean not null default false;
update credit_report set watched = true where at < now() - interval '1 day';
create index credit_report_unwatched on credit_report (revision) where not watched;
create index story_marked on story (id) where stage = 'CREDIT_CHECK' and credit -> 'marks' <> '[]';
grant update (watched) on credit_report to ${service};

-- A notice may come without the names of the files that earlier versions had.
drop index wire_item_pictures;
create index wire_item_pictures on wire_item using gin (picture_files) where picture_files <> '{}';

-- Whether a story uses an item is asked of the stories: whoever checks a story must not wait for whoever stores an item.
alter table wire_item drop column used;
