package stet.credit.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.Fingerprints;
import stet.copy.Words;

/**
 * The runs of eight words or more that a story shares with a wire item. Every word of the story that stands in such a run
 * is covered; where a run stands more than once in the item, the place that carries it furthest is told. A search takes
 * time linear in the item, and in the story where they share anything; it changes nothing here.
 */
final class Runs {
    private static final int LENGTH = Fingerprints.GUARANTEED;
    private static final int MOST_PLACES = 16;
    private static final int NONE = -1;

    /** Of each run of eight words of the story, by its first word: which of the different ones it is. */
    private final int[] kinds;
    /** Of each kind. Copy that repeats itself has few, and a search takes room for each of them. */
    private final long[] hashes;
    /** By hash: a kind + 1, or 0. */
    private final int[] table;

    Runs(Words story) {
        var all = hashes(story);
        kinds = new int[all.length];
        table = new int[Integer.highestOneBit(all.length + 1) * 4];
        int different = 0;
        for (int run = 0; run < all.length; run++) {
            int slot = slot(all[run], all);
            if (table[slot] == 0) {
                all[different++] = all[run];
                table[slot] = different;
            }
            kinds[run] = table[slot] - 1;
        }
        hashes = Arrays.copyOf(all, different);
    }

    /** Each as long as can be, in the order of the story. */
    List<Run> sharedBy(Both both) {
        var places = placesIn(both.item());
        if (places == null) {
            return List.of();
        }
        var found = new ArrayList<Run>();
        int covered = 0;
        for (int run = 0; run < kinds.length; run = Math.max(run + 1, covered - LENGTH + 1)) {
            var longest = longest(run, both, places);
            if (longest != null) {
                found.add(longest);
                covered = longest.to();
            }
        }
        return found;
    }

    /** The item's runs that the story has too, chained by their kinds: the earliest of each, and the next of each. */
    private static final class Places {
        final int[] earliest;
        final int[] next;

        Places(int kinds, int itemRuns) {
            earliest = new int[kinds];
            next = new int[itemRuns];
            Arrays.fill(earliest, NONE);
        }
    }

    private @Nullable Places placesIn(Words item) {
        var runs = hashes(item);
        Places places = null;
        for (int place = runs.length - 1; place >= 0; place--) {
            int kind = table[slot(runs[place], hashes)] - 1;
            if (kind >= 0) {
                places = places == null ? new Places(hashes.length, runs.length) : places;
                places.next[place] = places.earliest[kind];
                places.earliest[kind] = place;
            }
        }
        return places;
    }

    private @Nullable Run longest(int run, Both both, Places places) {
        Run longest = null;
        int place = places.earliest[kinds[run]];
        for (int i = 0; i < MOST_PLACES && place != NONE; i++) {
            int after = both.sharedFrom(run, place);
            if (after >= LENGTH && (longest == null || run + after > longest.to())) {
                int before = both.sharedBefore(run, place);
                longest = new Run(run - before, place - before, before + after);
            }
            place = places.next[place];
        }
        return longest;
    }

    private static long[] hashes(Words words) {
        var hashes = new long[Math.max(0, words.size() - LENGTH + 1)];
        for (int run = 0; run < hashes.length; run++) {
            long hash = 0;
            for (int i = run; i < run + LENGTH; i++) {
                hash = hash * 0x9E3779B97F4A7C15L + words.number(i);
            }
            hashes[run] = hash ^ (hash >>> 32);
        }
        return hashes;
    }

    /** Where this kind of run stands in the table, or would. */
    private int slot(long hash, long[] ofKinds) {
        int slot = (int) hash & (table.length - 1);
        while (table[slot] != 0 && ofKinds[table[slot] - 1] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
