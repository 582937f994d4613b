package stet.wire.index;

import java.nio.LongBuffer;

/** Where the entries of each range of keys begin, so that a search looks at some dozens of them and not at all. */
final class Directory {
    private static final int ENTRIES_A_RANGE = 32;
    private static final int MOST_BITS = 20;

    private final int bits;
    private final long[] starts;

    /** Of one column; counted up with {@link #count} and closed with {@link #close}. */
    Directory(int bits) {
        this.bits = bits;
        this.starts = new long[(1 << bits) + 1];
    }

    static int bitsFor(long entries) {
        return Math.min(MOST_BITS, 63 - Long.numberOfLeadingZeros(entries / ENTRIES_A_RANGE + 1));
    }

    /** As it was written. */
    static Directory of(int bits, LongBuffer written) {
        var directory = new Directory(bits);
        written.get(directory.starts);
        return directory;
    }

    int bits() {
        return bits;
    }

    long[] starts() {
        return starts;
    }

    void count(long entry) {
        starts[range(Column.key(entry)) + 1]++;
    }

    void close() {
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** How many were counted. */
    long entries() {
        return starts[starts.length - 1];
    }

    long start(int key) {
        return starts[range(key)];
    }

    long end(int key) {
        return starts[range(key) + 1];
    }

    /** The place where the key would begin if those of its range were spread evenly, as hashes are. */
    long about(int key) {
        long start = start(key);
        long within = unsigned(key) & ((1L << (Integer.SIZE - bits)) - 1);
        return start + (((end(key) - start) * within) >>> (Integer.SIZE - bits));
    }

    /** Keys are ordered as they stand in entries, the negative ones first. */
    private int range(int key) {
        return (int) (unsigned(key) >>> (Integer.SIZE - bits));
    }

    private static long unsigned(int key) {
        return (long) key - Integer.MIN_VALUE;
    }
}
