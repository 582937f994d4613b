-- What stories are found by: the words of the newest copy and of what is live, as they stand and as stems, and names with a sign before
-- them: = a whole headline or slug, @ a writer. Stems have no stop words, so that the words of a headline are all found.
do $$
declare
    known text[][] := array[['en', 'english'], ['de', 'german'], ['fr', 'french'], ['es', 'spanish'], ['it', 'italian'],
        ['pt', 'portuguese'], ['nl', 'dutch'], ['tr', 'turkish'], ['no', 'norwegian'], ['sv', 'swedish'], ['da', 'danish']];
    one text[];
begin
    foreach one slice 1 in array known loop
        execute format('create text search dictionary stem_%s (template = pg_catalog.snowball, language = %s)', one[1], one[2]);
        execute format('create text search configuration stem_%s (copy = pg_catalog.simple)', one[1]);
        execute format('alter text search configuration stem_%s alter mapping for asciiword, word, asciihword, hword, hword_asciipart, hword_part with stem_%s', one[1], one[1]);
    end loop;
end $$;

create table story_search (
    story    uuid     primary key references story deferrable initially deferred,
    form     int      not null,
    words    tsvector not null,
    agencies text[]   not null default '{}'
);

-- In the form of before; the service writes them anew when it starts.
insert into story_search (story, form, words) select s.id, 0, r.search from story s join revision r on r.id = s.head;

create index story_search_words on story_search using gin (words);
create index story_search_agencies on story_search using gin (agencies) where agencies <> '{}';
create index story_search_form on story_search (form) where form < 1;

drop index revision_search;
alter table revision drop column search;

grant select, insert, update on story_search to ${service};

-- Lists are read desk by desk and stage by stage, the latest change first, so that none reads what it does not show.
drop index story_list;
create index story_path on story (desk, stage, changed_at desc, id desc);
create index story_assignee on story (assignee, changed_at desc, id desc) where assignee is not null;

-- The few that are held, or that a finding blocks.
create index story_held on story (changed_at desc, id desc) where jsonb_path_exists(holds, '$[*] ? (!(@.releasedAt != null))');
create index story_blocked on story (changed_at desc, id desc) where jsonb_path_exists(credit, '$.objections[*]');
