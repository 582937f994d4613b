package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import stet.copy.Words;
import stet.wire.IndexedWire;
import stet.wire.index.Candidate;

/**
 * The items that a copy may have been taken from. Long copy may take from many, each of which is little of the whole: so it
 * is asked for as a whole and part by part.
 */
@Singleton
class Candidates {
    /** Words; a copy of the usual length is one part. */
    private static final int PART = 1_000;

    private static final int PARTS = 16;
    private static final int OVERLAP = 8;
    private static final int OF_A_PART = 12;

    private final IndexedWire index;

    Candidates(IndexedWire index) {
        this.index = index;
    }

    /** Their numbers, the likeliest first: so many of either kind for the whole, and a dozen of either for each part. */
    List<Long> of(Words words, int most) {
        var inquiry = index.about(words);
        return parts(words.size(), most).parallelStream()
                .flatMap(part -> inquiry.like(part.from(), part.to(), part.most()).stream())
                .map(Candidate::seq)
                .distinct()
                .toList();
    }

    /** Some words of the copy, half-open, and how many items of either kind are wanted that are like them. */
    private record Part(int from, int to, int most) {}

    private static List<Part> parts(int size, int most) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(0, size, most));
        int length = Math.max(PART / 2, size / PARTS + 1);
        for (int from = 0; size > PART && from < size; from += length) {
            parts.add(new Part(from, Math.min(size, from + length + OVERLAP), OF_A_PART));
        }
        return parts;
    }
}
