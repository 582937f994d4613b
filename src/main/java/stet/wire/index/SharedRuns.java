package stet.wire.index;

import java.util.Comparator;
import java.util.List;
import stet.copy.Fingerprints;
import stet.copy.Words;

/** Finds the items that share fingerprints with a text. */
final class SharedRuns {
    /** So many entries are read for a text, those of the rarest fingerprints first, and of each other one a few. */
    private static final int ROOM = 100_000;

    private static final int NEWEST = 20;

    private final Lookup prints;
    private final Snapshot snapshot;
    private final Tally tally = new Tally();
    private int room = ROOM;

    private SharedRuns(Lookup prints, Snapshot snapshot) {
        this.prints = prints;
        this.snapshot = snapshot;
    }

    /** Best first: those that share most of what few items have; then those that share boilerplate, the newest first. */
    static List<Candidate> of(Words words, Lookup prints, Snapshot snapshot, int most) {
        var shared = new SharedRuns(prints, snapshot);
        shared.count(words);
        return shared.tally.best(most, 1, Candidate.How.SHARED_RUN);
    }

    private void count(Words words) {
        long limit = Everyday.PRINT.limit(snapshot.items());
        prints.of(Fingerprints.of(words)).stream()
                .filter(found -> found.total() > 0)
                .sorted(Comparator.comparingLong(Found::total))
                .forEach(found -> count(found, limit));
    }

    private void count(Found found, long limit) {
        if (found.total() <= limit && room > 0) {
            long rarity = Rarity.of(found.total(), snapshot.items());
            room -= found.newest(found.total(), snapshot.removed(), item -> tally.add(item, rarity));
        } else {
            found.newest(NEWEST, snapshot.removed(), item -> tally.add(item, 1));
        }
    }
}
