package stet.wire.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What each item shares with a text: how many keys, and how much they say together. */
final class Tally {
    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingDouble(Candidate::score).thenComparingLong(Candidate::seq);

    /** One key more, in the upper half of a sum; the lower one is what they say, some thousand million at most. */
    private static final long ONE = 1L << 32;

    private int[] items = new int[1 << 12];
    private long[] sums = new long[1 << 12];
    /** The places that are taken, in the order in which they were. */
    private int[] taken = new int[1 << 11];

    private int size;

    /** @param rarity of a key that the item has, too */
    void add(long item, long rarity) {
        int at = place((int) item);
        if (sums[at] == 0) {
            items[at] = (int) item;
            taken[size++] = at;
        }
        sums[at] += ONE + rarity;
        if (size == taken.length) {
            grow();
        }
    }

    /** The best ones, best first, the newest first where they are equal. */
    List<Candidate> best(int most, int leastShared, Candidate.How how) {
        var best = new PriorityQueue<Candidate>(WORST_FIRST);
        long worst = 0;
        for (int i = 0; i < size; i++) {
            int at = taken[i];
            boolean isBetter = best.size() < most || Long.compareUnsigned(rank(at), worst) > 0;
            if (isBetter && sums[at] >>> 32 >= leastShared) {
                best.add(candidate(at, how));
                if (best.size() > most) {
                    best.remove();
                }
                worst = rank(place((int) best.element().seq()));
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            sums[taken[i]] = 0;
        }
        size = 0;
    }

    private Candidate candidate(int at, Candidate.How how) {
        return new Candidate(
                Integer.toUnsignedLong(items[at]), how, (int) (sums[at] >>> 32), Rarity.read(said(sums[at])));
    }

    /** Unsigned; in the order of the candidates. */
    private long rank(int at) {
        return sums[at] << 32 | Integer.toUnsignedLong(items[at]);
    }

    private static long said(long sum) {
        return sum & (ONE - 1);
    }

    private int place(int item) {
        int at = (item * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(items.length) + 1);
        while (sums[at] != 0 && items[at] != item) {
            at = (at + 1) & (items.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldItems = items;
        var oldSums = sums;
        items = new int[oldItems.length * 2];
        sums = new long[oldItems.length * 2];
        taken = Arrays.copyOf(taken, size * 2);
        for (int i = 0; i < size; i++) {
            int at = place(oldItems[taken[i]]);
            items[at] = oldItems[taken[i]];
            sums[at] = oldSums[taken[i]];
            taken[i] = at;
        }
    }
}
