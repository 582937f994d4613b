-- The credit check's report on one revision, and what a chief waived of it.
create table credit_report (
    id       uuid        primary key,
    story    uuid        not null references story,
    revision uuid        not null references revision,
    rules    text        not null,
    at       timestamptz not null,
    report   jsonb       not null
);

create index credit_report_by_story on credit_report (story, at desc);

create table waiver (
    report   uuid        not null references credit_report,
    finding  text        not null,
    reason   text        not null,
    by_id    text        not null,
    by_name  text        not null,
    at       timestamptz not null,
    primary key (report, finding)
);

grant select, insert on credit_report, waiver to ${service};
