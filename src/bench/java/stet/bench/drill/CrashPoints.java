package stet.bench.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Cable;
import stet.drill.Event;

/** R2: the only node dies at each step of a publication; another one starts and finds what is left. */
final class CrashPoints implements Drill {
    /** Where it dies: before the statement that follows what was done. */
    private enum Point {
        AFTER_THE_CLAIM("update story"),
        AFTER_THE_STATE("insert into trail ("),
        BEFORE_THE_COMMIT("commit"),
        AFTER_THE_COMMIT("commit");

        private final String statement;

        Point(String statement) {
            this.statement = statement;
        }
    }

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var point : Point.values()) {
            figures.addAll(at(point, premises));
        }
        return figures;
    }

    private static List<Figure> at(Point point, Premises premises) throws Exception {
        try (var house = new House(premises);
                var cable = Cable.to(premises.database().port())) {
            var node = house.start("first", cable.port(), Map.of());
            house.due(20, List.of(house.now().plusSeconds(15)));
            var crashed = new CountDownLatch(1);
            var publishing = new AtomicInteger(-1);
            cable.listen((connection, statement) -> {
                var words = statement.toLowerCase(java.util.Locale.ROOT);
                if (words.startsWith("update story")) {
                    publishing.compareAndSet(-1, connection);
                }
                if (publishing.get() != connection || !words.startsWith(point.statement)) {
                    return true;
                }
                if (crashed.getCount() == 0) {
                    return false;
                }
                crashed.countDown();
                if (point == Point.AFTER_THE_COMMIT) {
                    new Thread(node::kill).start();
                    return true;
                }
                node.kill();
                return false;
            });
            if (!crashed.await(30, TimeUnit.SECONDS)) {
                throw new IOException("The first node never came to " + point);
            }
            house.note(Event.Kind.FAULT, "kill -9 " + point);
            house.start("second");
            house.note(Event.Kind.HEALED, "second");
            house.reader().read(Duration.ofSeconds(30));
            var most = Duration.ofSeconds(2);
            return Drill.figures("R2, " + point, house.judge("R2-" + point, most));
        }
    }
}
