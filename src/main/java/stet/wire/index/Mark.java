package stet.wire.index;

import java.util.Comparator;

/**
 * How far the database has been read.
 *
 * @param forgotten up to which of the lists of items that retention took away
 * @param seq up to which item
 */
public record Mark(long forgotten, long seq) implements Comparable<Mark> {
    /** Before the first row. */
    public static final Mark START = new Mark(0, 0);

    private static final Comparator<Mark> ORDER =
            Comparator.comparingLong(Mark::forgotten).thenComparingLong(Mark::seq);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
