package stet.wire.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import stet.copy.Words;

/** Finds the items that share rare words with a block of a text, weighed by how rare they are. */
final class Reworded {
    private static final int BLOCK = 100;
    private static final int STEP = 50;
    private static final int MOST_BLOCKS = 50;

    /** Of all parts of a text together. */
    private static final int MOST_IN_ALL = 100;

    private static final int WORDS = 25;
    private static final int ROOM = 2_000;
    private static final int LEAST_SHARED = 3;
    private static final int OF_A_BLOCK = 10;

    private final Words text;
    private final Lookup stems;
    private final Set<Long> removed;
    private final long limit;
    private final Map<Long, Candidate> best = new HashMap<>();
    private final Tally tally = new Tally();

    Reworded(Words text, Lookup stems, Snapshot snapshot) {
        this.text = text;
        this.stems = stems;
        this.removed = snapshot.removed();
        this.limit = Everyday.WORD.limit(snapshot.items());
    }

    /** Those like some words of the text, best first. */
    List<Candidate> like(int from, int to, int most) {
        var blocks = blocks(from, to);
        var found =
                stems.of(blocks.stream().flatMapToInt(Arrays::stream).distinct().toArray());
        if (!found.isEmpty()) {
            blocks.forEach(this::read);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparingLong(Candidate::seq)
                        .reversed())
                .limit(most)
                .toList();
    }

    /** Of very many words some blocks are looked at, evenly spread. */
    private List<int[]> blocks(int from, int to) {
        int step = Math.max(STEP, Math.max((to - from) / MOST_BLOCKS, text.size() / MOST_IN_ALL));
        return IntStream.iterate(from, at -> at == from || at + BLOCK - STEP < to, at -> at + step)
                .mapToObj(at -> Stems.of(text, at, Math.min(to, at + BLOCK)))
                .toList();
    }

    private void read(int[] block) {
        tally.clear();
        var rarest = Arrays.stream(block)
                .mapToObj(stems::of)
                .filter(entries -> entries.total() > 0 && entries.total() <= limit)
                .sorted(Comparator.comparingLong(Found::total))
                .limit(WORDS)
                .toList();
        long room = ROOM;
        for (var entries : rarest) {
            room -= entries.newest(Math.max(0, room), removed, item -> tally.add(item, entries.rarity()));
        }
        keepBest();
    }

    private void keepBest() {
        tally.best(OF_A_BLOCK, LEAST_SHARED, Candidate.How.REWORDED)
                .forEach(candidate -> best.merge(candidate.seq(), candidate, (a, b) -> a.score() >= b.score() ? a : b));
    }
}
