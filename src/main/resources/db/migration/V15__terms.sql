-- Who brought a version, and a digest of what it says: the same number with another word in it is another version.
alter table wire_item
    add column account text not null default '',
    add column digest  text not null default '';
alter table wire_item drop constraint wire_item_uri_version_key;
create index wire_item_by_uri on wire_item (uri, version);

-- On what terms an item may be used now: the last word of each account that brings it, where it is not free of all terms.
-- What was taken back stays so until a chief makes it usable again, whatever version comes later.
create table wire_terms (
    uri          text        not null,
    account      text        not null,
    seq          bigint      not null,
    status       text        not null,
    embargo      timestamptz,
    held_back    boolean     not null,
    expires      timestamptz,
    usable_again bigint,
    told         boolean     not null default false,
    primary key (uri, account)
);

create index wire_terms_end on wire_terms (expires) where expires is not null and not told;

insert into wire_terms (uri, account, seq, status, embargo, held_back, expires)
select uri, '', seq, status, embargo, held_back, expires from wire_item
where newest and (status <> 'USABLE' or embargo is not null or held_back or expires is not null);

grant select, insert, update, delete on wire_terms to ${service};
