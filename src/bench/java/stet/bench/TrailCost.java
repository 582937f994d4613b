package stet.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Transitions a second with the trail and without: where it is "without", the database puts entries into a table that is
 * not logged and has no index, and there is nothing to seal. Both in turn, so that what drifts drifts for both. Meanwhile
 * somebody looks who waits for a lock.
 */
public final class TrailCost {
    private static final int CLIENTS = 8;
    private static final int TURNS = 4;
    private static final String WITHOUT = """
            create unlogged table if not exists nowhere (like trail);
            grant insert on nowhere to stet_owner;
            create or replace rule nowhere as on insert to trail do instead insert into nowhere values (new.*);
            """;

    private static final String WAITING = """
            select wait_event || ': ' || left(query, 60) from pg_stat_activity
            where usename = 'stet' and wait_event_type = 'Lock'
            """;

    private final Premises premises;
    private final Newsroom node;
    private final List<SubmitAndRecall.Draft> drafts = new ArrayList<>();

    private TrailCost(Premises premises, Newsroom node) {
        this.premises = premises;
        this.node = node;
    }

    /** With stories of its own. */
    public static List<Figure> measured(Premises premises, Newsroom node, int warmUp, int seconds) throws Exception {
        var cost = new TrailCost(premises, node);
        var tokens = premises.tokens();
        try (var line = Line.to(node.port())) {
            for (int i = 0; i < 160; i++) {
                cost.drafts.add(SubmitAndRecall.Draft.by(tokens.of(Staff.RHEA), line));
            }
        }
        cost.perSecond(warmUp);
        return cost.figures(seconds);
    }

    private List<Figure> figures(int seconds) throws Exception {
        double with = 0;
        double without = 0;
        var locks = new Locks();
        for (int i = 0; i < TURNS; i++) {
            locks.look();
            with += perSecond(seconds) / TURNS;
            locks.stop();
            run(WITHOUT);
            without += perSecond(seconds) / TURNS;
            run("drop rule nowhere on trail; truncate nowhere");
        }
        return List.of(
                Figure.of("transitions with the trail", "/s", with),
                Figure.of("transitions without it", "/s", without),
                Figure.of("what the trail costs", "%", 100 * (1 - with / without))
                        .atMost(15),
                Figure.of("looks at who waits for a lock", "", locks.looks.get()),
                Figure.of("writers that waited for another one's row or book", "", locks.ofOthers())
                        .atMost(0),
                Figure.of("and for the file to grow", "", locks.ofGrowth()));
    }

    private double perSecond(int seconds) throws IOException, InterruptedException {
        return Load.of(SubmitAndRecall.among(CLIENTS, drafts, node.port()), Duration.ofSeconds(seconds))
                .perSecond();
    }

    private void run(String sql) throws SQLException {
        try (var connection = premises.database().connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Looks a hundred times a second. */
    private final class Locks {
        private final AtomicInteger looks = new AtomicInteger();
        private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
        private AtomicBoolean over = new AtomicBoolean();

        void look() {
            over = new AtomicBoolean();
            var mine = over;
            var thread = new Thread(() -> looking(mine), "locks");
            thread.setDaemon(true);
            thread.start();
        }

        void stop() {
            over.set(true);
        }

        int ofGrowth() {
            return counted("extend: ");
        }

        int ofOthers() {
            waiting.forEach((what, times) -> Progress.say("%d × %s".formatted(times, what)));
            return counted("") - ofGrowth();
        }

        private int counted(String start) {
            return waiting.entrySet().stream()
                    .filter(what -> what.getKey().startsWith(start))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        private void looking(AtomicBoolean mine) {
            try (var connection = premises.database().connection();
                    var select = connection.prepareStatement(WAITING)) {
                while (!mine.get()) {
                    try (var row = select.executeQuery()) {
                        looks.incrementAndGet();
                        while (row.next()) {
                            waiting.merge(row.getString(1), 1, Integer::sum);
                        }
                    }
                    LockSupport.parkNanos(10_000_000);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
