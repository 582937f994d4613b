package stet.bench.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Event;

/** R19: every node was away for an hour in which 1,000 stories fell due. */
final class AnHourAway implements Drill {
    private static final int STORIES = 1_000;
    private static final int SLOTS = 10;

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            var node = house.start("before");
            var stories = house.tomorrow(STORIES);
            node.close();
            house.note(Event.Kind.FAULT, "every node is away for an hour");
            var first = house.now().minusSeconds(3_600);
            house.move(
                    stories,
                    IntStream.range(0, SLOTS)
                            .mapToObj(i -> first.plusSeconds(300L * i))
                            .toList());
            house.start("after");
            house.note(Event.Kind.HEALED, "a node is back");
            house.reader().read(Duration.ofSeconds(90));
            var figures = new ArrayList<>(Drill.figures("R19", house.judge("R19", Duration.ofSeconds(60))));
            figures.add(
                    Figure.of("R19: out before one with an earlier slot", "of " + STORIES, (double) house.disorder())
                            .atMost(0));
            figures.add(Figure.of("R19: not marked late", "of " + STORIES, (double) house.notMarkedLate())
                    .atMost(0));
            return figures;
        }
    }
}
