package stet.bench.archive;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import stet.bench.DurablePostgres;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.WholePath;
import stet.bench.index.MadeUpWire;
import stet.bench.wire.Feed;
import stet.bench.wire.Ninjs;

/**
 * Two years of stories, made by the database itself as its superuser while no newsroom runs: without triggers, so without
 * the checks of references, and without the indexes that can be made anew afterwards. One story and one wire item come by
 * HTTP first; what only the service knows how to write is copied from them.
 */
final class Archive {
    private static final String LOADING =
            "set session_replication_role = replica; set maintenance_work_mem = '1GB'; set synchronous_commit = off";
    private static final List<String> TABLES = List.of(
            "story",
            "revision",
            "credit_report",
            "waiver",
            "task",
            "trail",
            "wire_item",
            "story_source",
            "revision_source",
            "revision_reference");

    /** What stories and items are found by, as the service would have written it, but for stems. */
    private static final List<String> WORDS =
            List.of("""
            insert into story_search (story, form, words)
            select s.id, 1, to_tsvector('simple', plain(r.words)) from story s join revision r on r.id = s.head
            on conflict (story) do nothing
            """, """
            insert into wire_words (seq, words)
            select seq, to_tsvector('simple', plain(headline || ' ' || left(body, 50000))) from wire_item
            where newest and seq > (select upto from wire_worded)
            on conflict (seq) do nothing
            """, "update wire_worded set upto = (select coalesce(max(seq), 0) from wire_item)");

    private final DurablePostgres database;
    private int stories;
    private int items;

    Archive(DurablePostgres database) {
        this.database = database;
    }

    /** What the rows are made from. */
    void prepare(Premises premises, Newsroom node) throws IOException, SQLException, InterruptedException {
        new Feed(premises, node, new Ninjs(new MadeUpWire())).sendBatch(1);
        try (var line = Line.to(node.port())) {
            WholePath.scheduled(Instant.now().plus(30, DAYS), premises.tokens(), line);
        }
        try (var connection = database.connection()) {
            run(connection, MadeUpWords.TABLES);
            run(connection, List.of(StoryRows.MADE));
        }
    }

    /** From as many as there are to so many, the newest last. */
    List<Figure> growTo(int size, int itemsThen) throws SQLException {
        Progress.say("The archive grows to %,d stories and %,d wire items".formatted(size, itemsThen));
        long start = System.nanoTime();
        try (var connection = database.connection()) {
            run(connection, List.of(LOADING));
            var indexes = SpareIndexes.of(TABLES, connection);
            indexes.drop(connection);
            run(connection, WireRows.from(items + 1, itemsThen));
            run(connection, StoryRows.from(stories + 1, size));
            run(connection, TrailRows.from(stories + 1, size));
            indexes.make(connection);
            run(connection, WORDS);
            run(connection, List.of("vacuum analyze"));
        }
        database.checkpoint();
        stories = size;
        items = itemsThen;
        var what = "%,d: ".formatted(size);
        return List.of(
                Figure.of(what + "the archive is made in", "s", (System.nanoTime() - start) / 1e9),
                Figure.of(what + "the database", "MiB", number("select pg_database_size('stet')") / 1_048_576.0),
                Figure.of(what + "revisions", "", number("select count(*) from revision")),
                Figure.of(what + "entries of the trail", "", number("select count(*) from trail")));
    }

    /** Each by itself, so that what one has written is committed for the next. */
    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private double number(String query) throws SQLException {
        return Double.parseDouble(database.first(query));
    }
}
