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
    private int size;

    /** @param rarity of a key that the item has, too */
    void add(long item, long rarity) {
        int at = place((int) item);
        if (sums[at] == 0) {
            items[at] = (int) item;
            size++;
        }
        sums[at] += ONE + rarity;
        if (size * 2 > items.length) {
            grow();
        }
    }

    /** The best ones, best first, the newest first where they are equal. */
    List<Candidate> best(int most, int leastShared, Candidate.How how) {
        var best = new PriorityQueue<Candidate>(WORST_FIRST);
        long enough = 0;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] >>> 32 >= leastShared && said(sums[i]) >= enough) {
                best.add(candidate(i, how));
                if (best.size() > most) {
                    best.remove();
                    enough = said(sums[place((int) best.element().seq())]);
                }
            }
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    void clear() {
        Arrays.fill(sums, 0);
        size = 0;
    }

    private Candidate candidate(int at, Candidate.How how) {
        return new Candidate(
                Integer.toUnsignedLong(items[at]), how, (int) (sums[at] >>> 32), Rarity.read(said(sums[at])));
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
        for (int i = 0; i < oldItems.length; i++) {
            if (oldSums[i] != 0) {
                int at = place(oldItems[i]);
                items[at] = oldItems[i];
                sums[at] = oldSums[i];
            }
        }
    }
}
