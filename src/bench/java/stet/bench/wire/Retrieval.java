package stet.bench.wire;

import java.io.IOException;
import java.util.List;
import stet.bench.Client;
import stet.bench.Figure;
import stet.bench.Load;
import stet.copy.Words;
import stet.wire.index.WireIndex;

/** Asks the index that the newsroom has left, in this process: what finding the candidates costs of a check. */
final class Retrieval implements Client {
    /** As many of either kind as the check asks for. */
    private static final int CANDIDATES = 40;

    private static final int WARM_UP = 3_000;

    private final WireIndex index;
    private final List<String> texts;
    private int next;
    private long candidates;

    private Retrieval(WireIndex index, List<MadeUpCopy> copies) {
        this.index = index;
        this.texts = copies.stream().map(MadeUpCopy::text).toList();
    }

    /**
     * @param store which database the index is of
     * @throws IllegalStateException if the index does not hold the whole wire
     */
    static List<Figure> measured(Run run, String store) throws IOException, InterruptedException {
        try (var index = WireIndex.open(Run.INDEX, store)) {
            if (index.items() < run.feed().last()) {
                throw new IllegalStateException("Of %,d items the index has left %,d"
                        .formatted(run.feed().last(), index.items()));
            }
            int count = run.plan().checks();
            Load.of(of(run, index, 0, WARM_UP), WARM_UP);
            var retrieval = of(run, index, WARM_UP, count);
            var figures = Load.of(retrieval, count);
            return List.of(
                    Figure.of("retrieval alone, p50", "ms", figures.p50Millis()),
                    Figure.of("retrieval alone, p99", "ms", figures.p99Millis()).atMost(10),
                    Figure.of("candidates of a copy", "", (double) retrieval.candidates / count));
        }
    }

    @Override
    public void act() {
        candidates += index.like(Words.of(texts.get(next++)), CANDIDATES).size();
    }

    @Override
    public void close() {}

    private static Retrieval of(Run run, WireIndex index, long from, int count) {
        return new Retrieval(index, MadeUpCopy.some(from, count, run.plan().items(), run.wire()));
    }
}
