package stet.bench.clock;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import stet.bench.DurablePostgres;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.bench.Progress;

/** How many stories a second two nodes let out, beside two workers that write the same rows by hand-written SQL alone. */
final class Drain {
    private static final int AT_ONCE = 1_000;
    private static final String TABLES = """
            create schema if not exists bench;
            drop table if exists bench.story, bench.trail;
            create table bench.story (like public.story including all);
            create table bench.trail (like public.trail including all);
            insert into bench.story select made.* from generate_series(1, %d) n,
                (select * from public.story where stage = 'PUBLISHED' limit 1) s,
                jsonb_populate_record(null::public.story, to_jsonb(s.*) || jsonb_build_object(
                    'id', gen_random_uuid(), 'slug', s.slug || '-raw-' || n, 'stage', 'SCHEDULED',
                    'slot_at', now(), 'live', null)) made;
            vacuum analyze bench.story;
            """;
    private static final String CLAIM = """
            select array_agg(id) from (select id from bench.story where stage = 'SCHEDULED' and package is null
            and slot_at <= clock_timestamp() order by slot_at limit %d for no key update skip locked) s
            """.formatted(AT_ONCE);
    private static final String PUBLISH = """
            update bench.story set stage = 'PUBLISHED', version = version + 1, live = head, last_live = head,
            live_at = clock_timestamp(), changed_at = clock_timestamp(), slot_at = null, approval = null where id = any(?)
            """;
    private static final String ENTER = """
            insert into bench.trail (book, n, at, actor_id, actor_name, actor_kind, action, outcome, from_stage, to_stage,
            revision, details, previous, hash) select id::text, 9, clock_timestamp(), 'clock', 'clock', 'CLOCK', 'PUBLISH',
            'DONE', 'SCHEDULED', 'PUBLISHED', repeat('a', 64), '{"slot":{"zone":"UTC"}}', repeat('b', 64),
            encode(sha256(id::text::bytea), 'hex') from unnest(?) id
            """;

    private Drain() {}

    static List<Figure> measured(Premises premises, DueStories due, int stories)
            throws IOException, SQLException, InterruptedException {
        double before = raw(premises.database(), stories);
        Progress.say("%,d stories are drained by two nodes".formatted(stories));
        double rate;
        try (var second = premises.newsroom("second-newsroom", Map.of())) {
            Progress.say("The second newsroom takes %.1f GiB".formatted(second.mebibytes("VmRSS") / 1024));
            for (int warmUp = 0; warmUp < 4; warmUp++) {
                due.atOnce(stories / 2);
            }
            rate = stories / (due.atOnce(stories) / 1e3);
        }
        double after = raw(premises.database(), stories);
        double raw = (before + after) / 2;
        return List.of(
                Figure.of("raw drain by SQL, before", "stories/s", before),
                Figure.of("drain by two nodes", "stories/s", rate),
                Figure.of("raw drain by SQL, after", "stories/s", after),
                Figure.of("ratio", "", rate / raw).atLeast(0.5));
    }

    private static double raw(DurablePostgres database, int stories) throws SQLException {
        Progress.say("%,d rows are drained by SQL alone".formatted(stories));
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            for (var sql : TABLES.formatted(stories).split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        database.checkpoint();
        long start = System.nanoTime();
        Stream.of(1, 2)
                .map(worker -> CompletableFuture.runAsync(() -> drain(database)))
                .toList()
                .forEach(CompletableFuture::join);
        return stories / ((System.nanoTime() - start) / 1e9);
    }

    private static void drain(DurablePostgres database) {
        try (var connection = database.connection()) {
            connection.setAutoCommit(false);
            boolean more = true;
            while (more) {
                more = batch(connection);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static boolean batch(Connection connection) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM);
                var row = claim.executeQuery()) {
            row.next();
            var ids = row.getArray(1);
            if (ids == null) {
                return false;
            }
            for (var sql : List.of(PUBLISH, ENTER)) {
                try (var write = connection.prepareStatement(sql)) {
                    write.setArray(1, ids);
                    write.executeUpdate();
                }
            }
            return true;
        }
    }
}
