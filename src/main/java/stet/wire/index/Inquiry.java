package stet.wire.index;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import stet.copy.Words;

/**
 * A text, and what the index holds of its keys at one moment. It may be asked about as a whole and part by part, by several
 * threads at once: a key that stands in several parts is looked up once.
 */
public final class Inquiry {
    private static final int ROOM = 100_000;
    private static final int LEAST_ROOM = 5_000;

    private final Words text;
    private final Snapshot snapshot;
    private final Lookup prints;
    private final Lookup stems;

    Inquiry(Words text, Snapshot snapshot) {
        this.text = text;
        this.snapshot = snapshot;
        long items = snapshot.items();
        this.prints = new Lookup(Found.columns(snapshot, Segment::prints), items, Long.MAX_VALUE);
        this.stems = new Lookup(Found.columns(snapshot, Segment::words), items, Everyday.WORD.limit(items));
    }

    /**
     * At most so many of either kind that are like some words of the text, the certain ones first, best first. Every item
     * that shares a run of eight words is among those that can be found, and comes before those that share only what more
     * than 0.1 % of the items have; of these the newest are given.
     *
     * @param from the first of the words
     * @param to the word behind the last one
     */
    public List<Candidate> like(int from, int to, int most) {
        var shared = new SharedRuns(prints, snapshot, room(to - from)).like(text.part(from, to), most);
        var known = new HashSet<>(shared.stream().map(Candidate::seq).toList());
        var reworded = new Reworded(text, stems, snapshot)
                .like(from, to, most).stream().filter(candidate -> !known.contains(candidate.seq()));
        return Stream.concat(shared.stream(), reworded).toList();
    }

    /** What is read of the whole text is read again of all its parts together. */
    private int room(int words) {
        return Math.max(LEAST_ROOM, (int) ((long) ROOM * words / Math.max(1, text.size())));
    }
}
