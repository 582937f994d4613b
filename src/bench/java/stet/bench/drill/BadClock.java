package stet.bench.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Premises;

/**
 * The checker's own trial: two clocks that are badly made on purpose. They ask a clock of their own, 300 ms ahead, whether a
 * story is due, and claim without a lock. Whoever judges the history must find early, and twice.
 */
final class BadClock implements Drill {
    private static final String DUE = "select id from story where stage = 'SCHEDULED' and slot_at < ?";
    private static final String OUT =
            "update story set stage = 'PUBLISHED', live = head, live_at = clock_timestamp(), slot_at = null where id = ?";
    private static final String SAID = """
            insert into trail (book, n, at, actor_id, actor_name, actor_kind, action, outcome, from_stage, to_stage,
                details, previous, hash)
            select ?, coalesce(max(n), 0) + 1, clock_timestamp(), 'bad', 'bad', 'CLOCK', 'PUBLISH', 'DONE', 'SCHEDULED',
                'PUBLISHED', '{}', '', '' from trail where book = ?
            """;

    private static final String TAKEN = "23505";

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            house.start("node-a");
            var stories = house.tomorrow(40);
            setAside(house);
            var slot = house.now().plusSeconds(5);
            house.move(stories, List.of(slot));
            var over = new AtomicBoolean();
            var clocks = List.of(
                    CompletableFuture.runAsync(() -> tick(house, over)),
                    CompletableFuture.runAsync(() -> tick(house, over)));
            house.reader().read(Duration.ofSeconds(20));
            over.set(true);
            clocks.forEach(CompletableFuture::join);
            var verdict = house.judge("bad-clock", Duration.ofSeconds(2));
            premises.database().empty();
            return List.of(
                    Figure.of(
                                    "Bad clock: found early",
                                    "of " + verdict.asked(),
                                    verdict.early().size())
                            .atLeast(1),
                    Figure.of(
                                    "Bad clock: found twice",
                                    "of " + verdict.asked(),
                                    verdict.twice().size())
                            .atLeast(1));
        }
    }

    /** The good clock is to try these again tomorrow, and not before. */
    private static void setAside(House house) throws SQLException {
        try (var connection = house.connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update story set retry_at = clock_timestamp() + interval '1 day' where stage = 'SCHEDULED'");
        }
    }

    private static void tick(House house, AtomicBoolean over) {
        try (var connection = house.connection()) {
            while (!over.get()) {
                for (var story : due(connection, Instant.now().plusMillis(300))) {
                    publish(connection, story);
                }
                LockSupport.parkNanos(10_000_000);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> due(Connection connection, Instant now) throws SQLException {
        try (var select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            var due = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getObject(1, UUID.class));
                }
            }
            return due;
        }
    }

    private static void publish(Connection connection, UUID story) throws SQLException {
        try (var out = connection.prepareStatement(OUT);
                var said = connection.prepareStatement(SAID)) {
            out.setObject(1, story);
            out.executeUpdate();
            said.setString(1, story.toString());
            said.setString(2, story.toString());
            boolean isSaid = false;
            while (!isSaid) {
                isSaid = isWritten(said);
            }
        }
    }

    /** Whoever was second at this number takes the next. */
    private static boolean isWritten(PreparedStatement said) throws SQLException {
        try {
            return said.executeUpdate() == 1;
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
