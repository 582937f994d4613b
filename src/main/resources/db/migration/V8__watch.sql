-- What a chief has to see to because the wire spoke against a story that is live.
create table task (
    id        uuid        primary key,
    story     uuid        not null references story,
    what      text        not null,
    item      text        not null,
    opened_at timestamptz not null,
    done_at   timestamptz,
    done_by   text,
    how       text
);

create index task_open on task (opened_at desc, id desc) where done_at is null;
create index task_by_story on task (story);

grant select, insert on task to ${service};
grant update (done_at, done_by, how) on task to ${service};

-- Up to which arrival the wire was matched against the stories that are approved, scheduled or live.
create table wire_watch (seq bigint not null);
insert into wire_watch values (0);
grant select, update on wire_watch to ${service};

alter table credit_report add column wire_seq bigint not null default 0;
