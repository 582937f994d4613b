-- Provenance: the wire items that a story was made from or was found to use.
create table story_source (
    story    uuid        not null references story,
    uri      text        not null,
    version  text        not null,
    how      text        not null,
    at       timestamptz not null,
    primary key (story, uri)
);

create index story_source_by_uri on story_source (uri);

grant select, insert, update on story_source to ${service};
