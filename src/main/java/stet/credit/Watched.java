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
 * The stories that are watched, by their fingerprints: whichever shares a run of eight words with a text is found. Eight
 * bytes a fingerprint once it is sorted in, and about two fingerprints for five words. Not for several threads at once.
 */
final class Watched {
    /** So many fingerprints wait unsorted before they are sorted in. */
    private static final int WAITING = 50_000;

    private final Map<UUID, UUID> revisions = new HashMap<>();
    private final List<UUID> stories = new ArrayList<>();
    private final Map<Integer, List<Integer>> fresh = new HashMap<>();
    private long[] sorted = new long[0];
    private int waiting;

    /** Whether this revision of the story is watched already. */
    boolean has(UUID story, UUID revision) {
        return revision.equals(revisions.get(story));
    }

    int size() {
        return revisions.size();
    }

    void watch(UUID story, UUID revision, String body) {
        revisions.put(story, revision);
        int number = stories.size();
        stories.add(story);
        for (int print : Fingerprints.of(Words.of(body))) {
            fresh.computeIfAbsent(print, none -> new ArrayList<>(1)).add(number);
            waiting++;
        }
        if (waiting > WAITING) {
            sortIn();
        }
    }

    /** Whether most of what it holds is of stories or revisions that are watched no longer. */
    boolean isMostlyGone() {
        return stories.size() > 1_000 && stories.size() > 2 * revisions.size();
    }

    /** It is watched no longer, if it was. */
    void forget(UUID story) {
        revisions.remove(story);
    }

    /** Those that are not among these are watched no longer. */
    void keepOnly(Set<UUID> still) {
        revisions.keySet().retainAll(still);
    }

    /** The watched stories that may share a run of eight words with the text. */
    Set<UUID> like(Words text) {
        var found = new HashSet<UUID>();
        for (int print : Fingerprints.of(text)) {
            fresh.getOrDefault(print, List.of()).forEach(number -> add(number, found));
            long from = (long) print << Integer.SIZE;
            int at = Arrays.binarySearch(sorted, from);
            for (int i = at < 0 ? -at - 1 : at; i < sorted.length && (int) (sorted[i] >> Integer.SIZE) == print; i++) {
                add((int) sorted[i], found);
            }
        }
        return found;
    }

    private void add(int number, Set<UUID> found) {
        var story = stories.get(number);
        if (revisions.containsKey(story)) {
            found.add(story);
        }
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
