package stet.wire.index;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import stet.copy.Fingerprints;
import stet.copy.Words;

/** Finds the items that share fingerprints with a text. */
final class SharedRuns {
    /** Of a fingerprint that very many items have. */
    private static final int NEWEST = 20;

    /** Of all such fingerprints of a text together, but one of each at least: text that is nothing else has thousands. */
    private static final int NEWEST_IN_ALL = 4_000;

    private final Lookup prints;
    private final Set<Long> removed;
    private final long limit;
    private final Tally tally = new Tally();
    private int room;

    /** @param room so many entries are read, those of the rarest fingerprints first, and of each other one a few */
    SharedRuns(Lookup prints, Snapshot snapshot, int room) {
        this.prints = prints;
        this.removed = snapshot.removed();
        this.limit = Everyday.PRINT.limit(snapshot.items());
        this.room = room;
    }

    /** Best first: those that share most of what few items have; then those that share boilerplate, the newest first. */
    List<Candidate> like(Words words, int most) {
        count(words);
        return tally.best(most, 1, Candidate.How.SHARED_RUN);
    }

    private void count(Words words) {
        var known = prints.of(Fingerprints.of(words)).stream()
                .filter(found -> found.total() > 0)
                .sorted(Comparator.comparingLong(Found::total))
                .toList();
        var everyday = known.stream().dropWhile(found -> found.total() <= limit).count();
        var newest = Math.max(1, Math.min(NEWEST, NEWEST_IN_ALL / Math.max(1, everyday)));
        known.forEach(found -> count(found, newest));
    }

    private void count(Found found, long newest) {
        if (found.total() <= limit && room > 0) {
            room -= found.newest(found.total(), removed, item -> tally.add(item, found.rarity()));
        } else {
            found.newest(newest, removed, item -> tally.add(item, 1));
        }
    }
}
