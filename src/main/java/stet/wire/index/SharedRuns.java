package stet.wire.index;

import java.util.Comparator;
import java.util.List;
import stet.copy.Fingerprints;
import stet.copy.Words;

/** Finds the items that share fingerprints with a text. */
final class SharedRuns {
    private static final int NEWEST = 20;

    private final Lookup prints;
    private final Snapshot snapshot;
    private final Tally tally = new Tally();
    private int room;

    /** @param room so many entries are read, those of the rarest fingerprints first, and of each other one a few */
    SharedRuns(Lookup prints, Snapshot snapshot, int room) {
        this.prints = prints;
        this.snapshot = snapshot;
        this.room = room;
    }

    /** Best first: those that share most of what few items have; then those that share boilerplate, the newest first. */
    List<Candidate> like(Words words, int most) {
        count(words);
        return tally.best(most, 1, Candidate.How.SHARED_RUN);
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
