package stet.bench.clock;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Clones;
import stet.bench.DurablePostgres;
import stet.bench.FiledStory;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Tokens;
import stet.bench.WholePath;

/**
 * Scheduled stories: one made and scheduled over HTTP, the others copies of its rows that the database's superuser makes.
 * All times are the database's.
 */
public final class DueStories {
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final DurablePostgres database;
    private final Newsroom node;
    private final Tokens tokens;

    public DueStories(Premises premises, Newsroom node) throws IOException, InterruptedException {
        this.database = premises.database();
        this.node = node;
        this.tokens = premises.tokens();
    }

    DurablePostgres database() {
        return database;
    }

    Newsroom node() {
        return node;
    }

    /** So many for one slot; answers when the last one was published, in milliseconds after the slot. */
    double atOnce(int count) throws IOException, SQLException {
        var far = now().plus(1, ChronoUnit.DAYS);
        var story = scheduled(far);
        var all = new ArrayList<>(Clones.of(story.id(), count - 1, database));
        all.add(story.id());
        var slot = now().plusMillis(3_000 + count);
        move(all, slot);
        database.checkpoint();
        return lastOut(all, slot);
    }

    /** Stories that wait for tomorrow, and were scheduled yesterday. */
    void later(int count) throws IOException, SQLException {
        var story = scheduled(now().plus(1, ChronoUnit.DAYS));
        Clones.of(story.id(), count, database);
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("update story set changed_at = changed_at - interval '1 day'"
                    + " where slot_at > clock_timestamp() + interval '12 hours'");
            statement.execute("vacuum analyze story");
        }
        database.checkpoint();
    }

    /** Scheduled, each by itself, for these moments. */
    List<Single> singles(int count, Instant first, long millisApart) throws IOException, SQLException {
        var story = scheduled(now().plus(1, ChronoUnit.DAYS));
        var ids = Clones.of(story.id(), count, database);
        var singles = new ArrayList<Single>();
        for (int i = 0; i < count; i++) {
            var slot = first.plusMillis(millisApart * i);
            move(List.of(ids.get(i)), slot);
            singles.add(new Single(slug(ids.get(i)), slot));
        }
        alarms(singles);
        return singles;
    }

    /** One story with a slot of its own. */
    record Single(String slug, Instant slot) {}

    Instant now() throws SQLException {
        return OffsetDateTime.parse(database.first(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
                .toInstant();
    }

    /** A story that is scheduled over HTTP for the same slot has the alarm set, as it would be for all of them. */
    private void alarms(List<Single> singles) throws IOException {
        for (var single : singles) {
            scheduled(single.slot());
        }
    }

    /** On a line of its own: between two stories the newsroom would hang up on one that is idle. */
    private FiledStory scheduled(Instant slot) throws IOException {
        try (var line = Line.to(node.port())) {
            return WholePath.scheduled(slot, tokens, line);
        }
    }

    private void move(List<UUID> stories, Instant slot) throws IOException, SQLException {
        try (var connection = database.connection();
                var update = connection.prepareStatement("update story set slot_at = ? where id = any(?)")) {
            update.setObject(1, slot.atOffset(java.time.ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", stories.toArray()));
            update.executeUpdate();
        }
        if (stories.size() > 1) {
            scheduled(slot);
        }
    }

    private String slug(UUID story) throws SQLException {
        return database.first("select slug from story where id = '%s'".formatted(story));
    }

    /** By the clock of the database, which is asked every other millisecond, with the index of the due list, whether one is left. */
    private double lastOut(List<UUID> stories, Instant slot) throws SQLException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try (var connection = database.connection();
                var left = connection.prepareStatement("""
                        select exists (select from story where stage = 'SCHEDULED' and package is null and slot_at = ?),
                            clock_timestamp()
                        """)) {
            while (System.nanoTime() < end) {
                left.setObject(1, slot.atOffset(java.time.ZoneOffset.UTC));
                try (var row = left.executeQuery()) {
                    row.next();
                    var at = row.getObject(2, OffsetDateTime.class).toInstant();
                    if (!row.getBoolean(1)) {
                        return slot.until(at, ChronoUnit.MICROS) / 1e3;
                    }
                    LockSupport.parkNanos(at.isBefore(slot.minusMillis(20)) ? 10_000_000 : 2_000_000);
                }
            }
        }
        throw new IllegalStateException("Of %d stories some are not out".formatted(stories.size()));
    }
}
