package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        var found = new LinkedHashSet<Long>();
        add(index.like(words, most), found);
        int length = Math.max(PIECE / 2, words.size() / PIECES + 1);
        for (int from = 0; words.size() > PIECE && from < words.size(); from += length) {
            int to = Math.min(words.size(), from + length + OVERLAP);
            var piece = Words.of(words.text().substring(words.start(from), words.end(to - 1)));
            add(index.like(piece, OF_A_PIECE), found);
        }
        return new ArrayList<>(found);
    }

    private static void add(List<Candidate> candidates, Set<Long> found) {
        candidates.forEach(candidate -> found.add(candidate.seq()));
    }
}
