-- By whom and why a story was returned; none once it is submitted again.
alter table story add column returned jsonb;

-- Addresses at which the public once found a story. They lead to where it is now, and nobody else has them.
create table former_slug (
    slug  text        primary key,
    story uuid        not null references story,
    until timestamptz not null
);
create index former_slug_by_story on former_slug (story);

create view story_address as
    select slug, id as story from story union all select slug, story from former_slug;

grant select, insert, delete on former_slug to ${service};
grant select on story_address to ${service};

-- Who works at which desks, as their tokens said last.
create table roster (
    name    text        primary key,
    id      text        not null,
    desks   text[]      not null,
    seen_at timestamptz not null
);
grant select, insert, update on roster to ${service};

create index story_package_list on story_package (made_at desc, id desc);

-- The words of the wire's newest versions, written a little after they came in, so that intake waits for nothing.
create table wire_words (
    seq   bigint   primary key references wire_item on delete cascade,
    words tsvector not null
);
create index wire_words_words on wire_words using gin (words);
create table wire_worded (upto bigint not null);
insert into wire_worded values (0);
grant select, insert, delete on wire_words to ${service};
grant select, update on wire_worded to ${service};

create index wire_item_agency on wire_item (agency, seq desc) where newest;
create index wire_item_status on wire_item (status, seq desc) where newest and status <> 'USABLE';

-- What the wire asks of the stories: which items and which pictures they use.
create view item_in_use as
    select uri from revision_source union all select uri from story_source where how = 'IMPORTED';
create view picture_in_use as
    select name from revision_reference where kind = 'PICTURE';
grant select on item_in_use, picture_in_use to ${service};
