package stet.bench.archive;

import java.util.List;

/**
 * Five entries a story, in a chain and with their places. They read as entries do, but their hashes, the tree over them and
 * its checkpoint are made up, and nobody has sealed them: a verification would say so.
 */
final class TrailRows {
    private static final String ENTRIES = """
            insert into trail (book, n, at, actor_id, actor_name, actor_kind, role, action, outcome, from_stage, to_stage,
                revision, details, previous, hash)
            select cast(m.story as text), a.n, m.changed - (5 - a.n) * interval '70 minutes', md5(w.name), w.name,
                case when a.n = 5 then 'CLOCK' else 'MEMBER' end,
                case when a.n <= 2 then 'REPORTER' when a.n <= 4 then 'EDITOR' end,
                case when a.n < 5 then a.action when m.stage = 'KILLED' then 'KILL'
                    when m.stage = 'WITHDRAWN' then 'WITHDRAW' else 'PUBLISH' end,
                case when mod(m.n * 7 + a.n, 50) = 0 then 'REFUSED' else 'DONE' end, a.was, a.becomes, m.hash,
                '{"desk":"' || m.desk || '"}',
                case when a.n = 1 then repeat('0', 64)
                    else encode(sha256(convert_to(m.n || '.' || (a.n - 1), 'UTF8')), 'hex') end,
                encode(sha256(convert_to(m.n || '.' || a.n, 'UTF8')), 'hex')
            from bench.made m
            cross join (values (1, 'CREATE', null, 'DRAFT'), (2, 'SUBMIT', 'DRAFT', 'SUBMITTED'),
                (3, 'CLAIM', 'SUBMITTED', 'EDIT'), (4, 'APPROVE', 'CREDIT_CHECK', 'APPROVED'),
                (5, 'PUBLISH', 'APPROVED', 'PUBLISHED')) a(n, action, was, becomes)
            cross join lateral (select case when a.n <= 2 then m.writer when a.n <= 4 then m.editor else 'clock' end) w(name)
            where m.n between %1$d and %2$d
            """;

    private static final String PLACES = """
            insert into trail_place (place, book, n)
            select (select coalesce(max(place), -1) from trail_place) + row_number() over (order by t.at, t.book, t.n),
                t.book, t.n
            from trail t left join trail_place p on p.book = t.book and p.n = t.n where p.place is null
            """;

    private static final String TREE = """
            insert into trail_node (level, number, hash)
            select level, number, sha256(convert_to(level || '.' || number, 'UTF8'))
            from (select max(place) + 1 as size from trail_place) log, generate_series(1, 4) level,
                generate_series(0, log.size / cast(power(256, level) as bigint) - 1) number
            on conflict do nothing
            """;

    private static final String CHECKPOINT = """
            insert into trail_checkpoint (size, at, note) select max(place) + 1, now(), 'made up' from trail_place
            on conflict do nothing
            """;

    private static final String ALL_PLACED = """
            update trail_sequence set snapshot = pg_current_snapshot(),
                cluster = (select cast(system_identifier as text) from pg_control_system())
            """;

    private TrailRows() {}

    /** Of the stories from the first number to the last. */
    static List<String> from(int first, int last) {
        return first > last ? List.of() : List.of(ENTRIES.formatted(first, last), PLACES, TREE, CHECKPOINT, ALL_PLACED);
    }
}
