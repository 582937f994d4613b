package stet.bench.wire;

import java.io.IOException;
import java.util.List;
import stet.bench.Client;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Load;
import stet.bench.Premises;
import stet.bench.Progress;

/** An item is sent to one node, and found by another one: one act, from the request to the check that names it. */
record Elsewhere(Feed feed, Line line, String token, Lookout lookout) implements Client {
    private static final int ITEMS = 50;

    static List<Figure> measured(Run run) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var other = Run.node("second-newsroom", Premises.WORK.resolve("second-wire-index"), run.premises());
                var lookout = run.lookout(other)) {
            lookout.awaitPatiently(run.feed().last());
            double caughtUp = (System.nanoTime() - start) / 1e9;
            Progress.say("The second newsroom has caught up");
            var line = Line.to(run.node().port());
            var figures = Load.of(
                    new Elsewhere(run.feed(), line, run.premises().tokens().ofWire(), lookout), ITEMS);
            return List.of(
                    Figure.of("a second node starts and has read the wire after", "s", caughtUp),
                    Figure.of("seen by the second node, p50", "ms", figures.p50Millis()),
                    Figure.of("seen by the second node, p99", "ms", figures.p99Millis())
                            .atMost(1_000),
                    Figure.of("seen by the second node, max", "ms", figures.maxMillis())
                            .atMost(1_000));
        }
    }

    @Override
    public void act() throws IOException {
        feed.send(line, token);
        lookout.await(feed.last());
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
