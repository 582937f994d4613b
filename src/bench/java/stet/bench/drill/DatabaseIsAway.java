package stet.bench.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.drill.Event;

/** R3: the database dies in the middle of a burst and comes back at once; then it dies and stays away for a minute. */
final class DatabaseIsAway implements Drill {
    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(away(premises, Duration.ZERO));
        figures.addAll(away(premises, Duration.ofSeconds(60)));
        return figures;
    }

    private static List<Figure> away(Premises premises, Duration time) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var house = new House(premises)) {
            var nodes = List.of(house.start("node-a"), house.start("node-b"), house.start("node-c"));
            var slot = house.now().plusSeconds(15);
            house.due(100, List.of(slot, slot.plusMillis(200), slot.plusMillis(400)));
            var reader = house.reader();
            LockSupport.parkNanos(
                    Duration.between(house.now(), slot.plusMillis(120)).toNanos());
            house.note(Event.Kind.FAULT, "the database is stopped at once");
            premises.database().crash();
            if (!time.isZero()) {
                figures.add(Figure.of("R3: not ready after", "s", seconds(() -> nodes.parallelStream()
                                .noneMatch(Newsroom::isReady)))
                        .atMost(5));
                LockSupport.parkNanos(time.toNanos());
            }
            premises.database().startAgain();
            house.note(Event.Kind.HEALED, "the database is back");
            var reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(60)));
            figures.add(Figure.of(
                            "R3, away %d s: all ready again after".formatted(time.toSeconds()),
                            "s",
                            seconds(() -> nodes.parallelStream().allMatch(Newsroom::isReady)))
                    .atMost(15));
            reading.join();
            var most = Duration.ofSeconds(15);
            figures.addAll(Drill.figures(
                    "R3, away %d s".formatted(time.toSeconds()), house.judge("R3-" + time.toSeconds(), most)));
            figures.add(Figure.of("R3: nodes that had to be started anew", "", (double)
                            nodes.stream().filter(node -> !node.isAlive()).count())
                    .atMost(0));
            return figures;
        }
    }

    interface Condition {
        boolean holds();
    }

    /** Until it holds; a minute at most. */
    static double seconds(Condition condition) {
        long from = System.nanoTime();
        while (!condition.holds() && System.nanoTime() - from < 60_000_000_000L) {
            LockSupport.parkNanos(50_000_000);
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
