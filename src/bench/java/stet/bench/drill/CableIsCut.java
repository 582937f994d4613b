package stet.bench.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.drill.Cable;
import stet.drill.Event;

/** R20: between both nodes and the database nothing passes for a minute, and nobody is told; stories fall due meanwhile. */
final class CableIsCut implements Drill {
    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises);
                var cable = Cable.to(premises.database().port())) {
            var nodes = List.of(
                    house.start("node-a", cable.port(), Map.of()), house.start("node-b", cable.port(), Map.of()));
            var slot = house.now().plusSeconds(15);
            house.due(60, List.of(slot, slot.plusSeconds(20), slot.plusSeconds(50)));
            var reader = house.reader();
            LockSupport.parkNanos(
                    Duration.between(house.now(), slot.plusMillis(30)).toNanos());
            cable.cut();
            house.note(Event.Kind.FAULT, "the cable is cut");
            LockSupport.parkNanos(60_000_000_000L);
            cable.mend();
            house.note(Event.Kind.HEALED, "the cable is whole");
            double ready = DatabaseIsAway.seconds(() -> nodes.stream().allMatch(Newsroom::isReady));
            reader.read(Duration.ofSeconds(60));
            var figures = new ArrayList<>(Drill.figures("R20", house.judge("R20", Duration.ofSeconds(30))));
            figures.add(Figure.of("R20: all ready after it healed", "s", ready).atMost(30));
            return figures;
        }
    }
}
