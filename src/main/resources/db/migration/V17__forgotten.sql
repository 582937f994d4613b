-- What retention has taken away, so that the index of every node gives it back. Kept for a month.
create table wire_forgotten (
    n    bigserial   primary key,
    at   timestamptz not null,
    seqs bigint[]    not null
);

grant select, insert, delete on wire_forgotten to ${service};
grant usage on sequence wire_forgotten_n_seq to ${service};
