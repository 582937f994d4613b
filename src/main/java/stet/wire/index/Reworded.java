package stet.wire.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stet.copy.Words;

/** Finds the items that share rare words with a block of a text, weighed by how rare they are. */
final class Reworded {
    private static final int BLOCK = 100;
    private static final int STEP = 50;
    private static final int MOST_BLOCKS = 200;
    private static final int WORDS = 25;
    private static final int ROOM = 2_000;
    private static final int LEAST_SHARED = 3;
    private static final int OF_A_BLOCK = 10;

    private final Snapshot snapshot;
    private final long limit;
    private final Map<Integer, Found> found;
    private final Map<Long, Candidate> best = new HashMap<>();
    private final Tally tally = new Tally();

    private Reworded(Snapshot snapshot, List<int[]> blocks) {
        this.snapshot = snapshot;
        this.limit = Everyday.WORD.limit(snapshot.items());
        var columns = Found.columns(snapshot, Segment::words);
        this.found = blocks.stream().flatMapToInt(Arrays::stream).distinct().boxed().toList().parallelStream()
                .collect(Collectors.toConcurrentMap(stem -> stem, stem -> Found.of(stem, columns, limit)));
    }

    /** Best first. Of a very long text two hundred blocks are looked at, evenly spread. */
    static List<Candidate> of(Words words, Snapshot snapshot, int most) {
        int step = Math.max(STEP, words.size() / MOST_BLOCKS);
        var blocks = IntStream.iterate(0, from -> from == 0 || from + BLOCK - STEP < words.size(), from -> from + step)
                .mapToObj(from -> Stems.of(words, from, Math.min(words.size(), from + BLOCK)))
                .toList();
        var reworded = new Reworded(snapshot, blocks);
        blocks.forEach(reworded::read);
        return reworded.best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparingLong(Candidate::seq)
                        .reversed())
                .limit(most)
                .toList();
    }

    private void read(int[] block) {
        tally.clear();
        var rarest = Arrays.stream(block)
                .mapToObj(stem -> Objects.requireNonNull(found.get(stem)))
                .filter(entries -> entries.total() > 0 && entries.total() <= limit)
                .sorted(Comparator.comparingLong(Found::total))
                .limit(WORDS)
                .toList();
        long room = ROOM;
        for (var entries : rarest) {
            long rarity = Rarity.of(entries.total(), snapshot.items());
            room -= entries.newest(Math.max(0, room), snapshot.removed(), item -> tally.add(item, rarity));
        }
        keepBest();
    }

    private void keepBest() {
        tally.best(OF_A_BLOCK, LEAST_SHARED, Candidate.How.REWORDED)
                .forEach(candidate -> best.merge(candidate.seq(), candidate, (a, b) -> a.score() >= b.score() ? a : b));
    }
}
