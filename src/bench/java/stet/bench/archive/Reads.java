package stet.bench.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import stet.bench.Figure;
import stet.bench.Figures;
import stet.bench.Line;
import stet.bench.Load;
import stet.bench.Newsroom;
import stet.bench.Progress;

/** One reader asks one thing after another, each as often as it takes to know its slowest answers. */
final class Reads {
    private static final int TIMES_BEFORE = 60;
    private static final int TIMES = 200;

    /** Whatever is slower than its aim need not be asked that often to show it. */
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private static final Duration ENOUGH_BEFORE = Duration.ofSeconds(2);
    private static final int LEAST = 5;

    private Reads() {}

    static List<Figure> measured(List<Reading> readings, Newsroom node) throws IOException, InterruptedException {
        Progress.say("%d things are read".formatted(readings.size()));
        var figures = new ArrayList<Figure>();
        var answered = new ArrayList<Reading>();
        for (var reading : readings) {
            var slow = unanswered(reading, node);
            slow.ifPresentOrElse(figures::add, () -> answered.add(reading));
        }
        for (var reading : answered) {
            asked(reading, node, TIMES_BEFORE, ENOUGH_BEFORE);
        }
        for (var reading : answered) {
            var times = asked(reading, node, TIMES, ENOUGH);
            figures.add(Figure.of(reading.what() + ", p50", "ms", times.p50Millis()));
            figures.add(
                    Figure.of(reading.what() + ", p95", "ms", times.p95Millis()).atMost(reading.aim()));
            figures.add(Figure.of(reading.what() + ", p99", "ms", times.p99Millis()));
        }
        return figures;
    }

    /** The warm-up; where it is refused or not answered at all, after how long, and it is not asked again. */
    private static Optional<Figure> unanswered(Reading reading, Newsroom node)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            asked(reading, node, TIMES_BEFORE, ENOUGH_BEFORE);
            return Optional.empty();
        } catch (IllegalStateException e) {
            Progress.say("%s: %s".formatted(reading.what(), e.getCause()));
            return Optional.of(Figure.of(reading.what() + ", no answer", "ms", (System.nanoTime() - start) / 1e6)
                    .atMost(reading.aim()));
        }
    }

    private static Figures asked(Reading reading, Newsroom node, int times, Duration enough)
            throws IOException, InterruptedException {
        return Load.of(List.of(reading.over(Line.to(node.port()))), goOn(times, enough));
    }

    private static BooleanSupplier goOn(int times, Duration enough) {
        var asked = new AtomicInteger();
        var end = System.nanoTime() + enough.toNanos();
        return () -> {
            int before = asked.getAndIncrement();
            return before < LEAST || (before < times && System.nanoTime() - end < 0);
        };
    }
}
