package stet.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stet.copy.Fingerprints;
import stet.copy.Words;

/**
 * The revisions that are watched, by their fingerprints: whichever shares a run of eight words with a text is found. Of words
 * that stand in very many of them, such as everyday phrases, one run says nothing; who shares more than a sentence of them is
 * found all the same. Eight bytes a fingerprint once it is sorted in, and about two fingerprints for five words. Not for
 * several threads at once.
 */
final class Watched {
    /** So many fingerprints wait unsorted before they are sorted in. */
    private static final int WAITING = 50_000;

    /** A fingerprint of more revisions than these is of an everyday phrase, or of copy that very many have taken. */
    private static final int EVERYDAY = 100;

    /** So many everyday fingerprints together are more than a phrase: some twenty words. */
    private static final int MORE_THAN_A_PHRASE = 6;

    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> revisions = new ArrayList<>();
    private final Map<Integer, List<Integer>> fresh = new HashMap<>();
    private long[] sorted = new long[0];
    private int waiting;

    boolean has(UUID revision) {
        return numbers.containsKey(revision);
    }

    int size() {
        return numbers.size();
    }

    void watch(UUID revision, String text) {
        int number = revisions.size();
        numbers.put(revision, number);
        revisions.add(revision);
        for (int print : Fingerprints.of(Words.of(text))) {
            fresh.computeIfAbsent(print, none -> new ArrayList<>(1)).add(number);
            waiting++;
        }
        if (waiting > WAITING) {
            sortIn();
        }
    }

    /** Whether most of what it holds is of revisions that are watched no longer. */
    boolean isMostlyGone() {
        return revisions.size() > 1_000 && revisions.size() > 2 * numbers.size();
    }

    /** Those that are not among these are watched no longer. */
    void keepOnly(Set<UUID> still) {
        numbers.keySet().retainAll(still);
    }

    /** The watched revisions that may share a run of eight words with the text. */
    Set<UUID> like(Words text) {
        var found = new HashSet<Integer>();
        var everyday = new HashMap<Integer, Integer>();
        for (int print : Fingerprints.of(text)) {
            var unsorted = fresh.getOrDefault(print, List.of());
            long from = (long) print << Integer.SIZE;
            int start = first(from);
            int end = start;
            while (end < sorted.length && (int) (sorted[end] >> Integer.SIZE) == print) {
                end++;
            }
            boolean isEveryday = end - start + unsorted.size() > EVERYDAY;
            for (int i = start; i < end; i++) {
                count((int) sorted[i], isEveryday, found, everyday);
            }
            unsorted.forEach(number -> count(number, isEveryday, found, everyday));
        }
        everyday.forEach((number, prints) -> {
            if (prints >= MORE_THAN_A_PHRASE) {
                found.add(number);
            }
        });
        var still = new HashSet<UUID>();
        found.forEach(number -> addIfWatched(number, still));
        return still;
    }

    private static void count(int number, boolean isEveryday, Set<Integer> found, Map<Integer, Integer> everyday) {
        if (isEveryday) {
            everyday.merge(number, 1, Integer::sum);
        } else {
            found.add(number);
        }
    }

    private void addIfWatched(int number, Set<UUID> found) {
        var revision = revisions.get(number);
        if (Integer.valueOf(number).equals(numbers.get(revision))) {
            found.add(revision);
        }
    }

    private int first(long from) {
        int at = Arrays.binarySearch(sorted, from);
        return at < 0 ? -at - 1 : at;
    }

    private void sortIn() {
        var all = new long[sorted.length + waiting];
        System.arraycopy(sorted, 0, all, 0, sorted.length);
        int size = sorted.length;
        for (var entry : fresh.entrySet()) {
            for (int number : entry.getValue()) {
                all[size++] = (long) entry.getKey() << Integer.SIZE | number;
            }
        }
        Arrays.sort(all);
        sorted = all;
        fresh.clear();
        waiting = 0;
    }
}
