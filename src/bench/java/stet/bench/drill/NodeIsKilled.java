package stet.bench.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Event;

/** R1: three nodes, sixty stories due within three seconds, and one node killed at any moment of it. Once without, too. */
final class NodeIsKilled implements Drill {
    private static final List<String> NAMES = List.of("node-a", "node-b", "node-c");

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        var random = new Random(seed);
        try (var house = new House(premises)) {
            for (var name : NAMES) {
                house.start(name);
            }
            boolean isQuiet = seed == 0;
            var first = house.now().plusSeconds(15);
            var slots = new ArrayList<Instant>();
            for (int i = 0; i < 6; i++) {
                slots.add(first.plusMillis(random.nextInt(3_000)));
            }
            house.due(60, slots);
            var reader = house.reader();
            var reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(30)));
            if (!isQuiet) {
                var moment = slots.get(random.nextInt(slots.size())).plusMillis(random.nextInt(150) - 10);
                LockSupport.parkNanos(Duration.between(house.now(), moment).toNanos());
                var name = NAMES.get(random.nextInt(NAMES.size()));
                house.kill(name);
                house.start(name);
                house.note(Event.Kind.FAULT, name + " is back");
            }
            reading.join();
            var most = Duration.ofSeconds(isQuiet ? 2 : 5);
            return Drill.figures("R1, seed " + seed, house.judge("R1-" + seed, most));
        }
    }
}
