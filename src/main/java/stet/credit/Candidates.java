package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import stet.copy.Words;
import stet.wire.IndexedWire;
import stet.wire.index.Candidate;

/**
 * The items that a copy may have been taken from. Long copy may take from many, each of which is little of the whole: so it
 * is asked for as a whole and then piece by piece.
 */
@Singleton
class Candidates {
    /** Words; a copy of the usual length is one piece. */
    private static final int PIECE = 1_000;

    private static final int PIECES = 16;
    private static final int OVERLAP = 8;
    private static final int OF_A_PIECE = 12;

    private final IndexedWire index;

    Candidates(IndexedWire index) {
        this.index = index;
    }

    /** Their numbers, the likeliest first: so many of either kind for the whole, and a dozen of either for each piece. */
    List<Long> of(Words words, int most) {
        var inquiry = index.about(words);
        int size = words.size();
        var found = new LinkedHashSet<Long>();
        add(inquiry.like(0, size, most), found);
        if (size > PIECE) {
            int length = Math.max(PIECE / 2, size / PIECES + 1);
            IntStream.iterate(0, from -> from < size, from -> from + length).boxed().toList().parallelStream()
                    .map(from -> inquiry.like(from, Math.min(size, from + length + OVERLAP), OF_A_PIECE))
                    .forEachOrdered(candidates -> add(candidates, found));
        }
        return new ArrayList<>(found);
    }

    private static void add(List<Candidate> candidates, Set<Long> found) {
        candidates.forEach(candidate -> found.add(candidate.seq()));
    }
}
