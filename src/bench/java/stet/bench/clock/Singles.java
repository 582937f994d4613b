package stet.bench.clock;

import java.io.IOException;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Progress;

/**
 * A reader asks for one story after another, twice a millisecond, from before its slot until it is there. One that asks
 * without a pause would take a core from what is measured.
 */
public final class Singles {
    private static final long APART_MILLIS = 400;
    private static final int BEFORE_MILLIS = 60;
    private static final int PAUSE_NANOS = 500_000;

    private Singles() {}

    /** So that what one story needs has been done often; what many need at once is done once for all of them. */
    public static void goOut(DueStories due, int count) throws IOException, SQLException {
        Progress.say("%d stories go out one by one".formatted(count));
        seen(due, count, () -> {});
    }

    /** Half of them are out after p50; the aim is of p99. */
    public static List<Figure> measured(DueStories due, int count, String what, int aim)
            throws IOException, SQLException {
        return measured(due, count, what, aim, () -> {});
    }

    /** @param meanwhile begun when the stories are there */
    static List<Figure> measured(DueStories due, int count, String what, int aim, Runnable meanwhile)
            throws IOException, SQLException {
        var millis = seen(due, count, meanwhile);
        millis.sort(null);
        return List.of(
                Figure.of(what + ", p50", "ms", millis.get(count / 2)),
                Figure.of(what + ", p99", "ms", millis.get((int) Math.ceil(count * 0.99) - 1))
                        .atMost(aim),
                Figure.of(what + ", max", "ms", millis.get(count - 1)));
    }

    private static List<Double> seen(DueStories due, int count, Runnable meanwhile) throws IOException, SQLException {
        var first = due.now().plusSeconds(5 + count / 8);
        var singles = due.singles(count, first, APART_MILLIS);
        long ahead = ahead(due);
        meanwhile.run();
        var millis = new ArrayList<Double>();
        try (var line = Line.to(due.node().port())) {
            for (var single : singles) {
                millis.add(seen(single, ahead, line));
            }
        }
        return millis;
    }

    private static double seen(DueStories.Single single, long ahead, Line line) throws IOException {
        long slot = single.slot().until(java.time.Instant.EPOCH, ChronoUnit.MICROS) * -1;
        while (micros() + ahead < slot - BEFORE_MILLIS * 1_000L) {
            LockSupport.parkNanos(1_000_000);
        }
        while (line.status("/live/stories/" + single.slug()) != 200) {
            if (micros() + ahead > slot + 30_000_000) {
                throw new IllegalStateException(single.slug() + " is not out");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return (micros() + ahead - slot) / 1e3;
    }

    /** By how many microseconds the database's clock is ahead of this one's, by the quickest of many questions. */
    private static long ahead(DueStories due) throws SQLException {
        long quickest = Long.MAX_VALUE;
        long ahead = 0;
        for (int i = 0; i < 200; i++) {
            long before = micros();
            long there = due.now().until(java.time.Instant.EPOCH, ChronoUnit.MICROS) * -1;
            long took = micros() - before;
            if (took < quickest) {
                quickest = took;
                ahead = there - (before + took / 2);
            }
        }
        return ahead;
    }

    private static long micros() {
        return java.time.Instant.now().until(java.time.Instant.EPOCH, ChronoUnit.MICROS) * -1;
    }
}
