package stet.wire.index;

import java.util.Comparator;

/**
 * How far the database has been read: up to this row, in the order of the transactions that wrote the rows. A number
 * may be committed after a higher one, so the number alone would not do.
 *
 * @param transaction the full transaction number, {@code xid8}
 * @param seq within the transaction
 */
public record Mark(long transaction, long seq) implements Comparable<Mark> {
    /** Before the first row. */
    public static final Mark START = new Mark(0, 0);

    private static final Comparator<Mark> ORDER =
            Comparator.comparingLong(Mark::transaction).thenComparingLong(Mark::seq);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
