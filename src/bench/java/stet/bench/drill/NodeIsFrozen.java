package stet.bench.drill;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Cable;
import stet.drill.Event;
import stet.drill.Signal;

/** R4: a node stands still in the middle of a publication, with its claims, for 12 and for 60 seconds. */
final class NodeIsFrozen implements Drill {
    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.addAll(frozen(premises, Duration.ofSeconds(12)));
        figures.addAll(frozen(premises, Duration.ofSeconds(60)));
        return figures;
    }

    private static List<Figure> frozen(Premises premises, Duration time) throws Exception {
        try (var house = new House(premises);
                var one = Cable.to(premises.database().port());
                var other = Cable.to(premises.database().port())) {
            var seconds = time.toSeconds();
            var cables = Map.of("one-" + seconds, one, "other-" + seconds, other);
            for (var cable : cables.entrySet()) {
                house.start(cable.getKey(), cable.getValue().port(), Map.of());
            }
            house.due(60, List.of(house.now().plusSeconds(15)));
            var reader = house.reader();
            var stopped = new CompletableFuture<String>();
            cables.forEach((name, cable) -> cable.listen((connection, statement) -> {
                if (statement.startsWith("insert into trail (") && stopped.complete(name)) {
                    Signal.STOP.to(house.node(name).pid());
                }
                return true;
            }));
            var name = stopped.get(60, TimeUnit.SECONDS);
            var frozen = house.node(name);
            house.note(Event.Kind.FAULT, name + " is frozen");
            var reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(90)));
            LockSupport.parkNanos(time.toNanos());
            Signal.CONT.to(frozen.pid());
            house.note(Event.Kind.FAULT, "it wakes");
            reading.join();
            LockSupport.parkNanos(5_000_000_000L);
            var most = Duration.ofSeconds(8);
            var figures = new ArrayList<>(
                    Drill.figures("R4, %d s".formatted(time.toSeconds()), house.judge("R4-" + time.toSeconds(), most)));
            var log = Files.readString(Premises.WORK.resolve(name + ".log"));
            figures.add(Figure.of(
                            "R4: the woken node's writes refused",
                            "",
                            log.contains("idle-in-transaction")
                                            || log.contains("stumbled")
                                            || log.contains("sweep failed")
                                    ? 1
                                    : 0)
                    .atLeast(1));
            return figures;
        }
    }
}
