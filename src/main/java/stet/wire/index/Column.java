package stet.wire.index;

import java.nio.LongBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries in ascending order, each a key in the upper half of a long and an item in the lower, so that the items of a
 * key stand together, the newest last. In memory or mapped from a file.
 */
final class Column {
    static final int CHUNK_BITS = 26;

    /** A range with so many times the usual entries is most likely an everyday key's: what is sought is near its ends. */
    private static final int CROWDED = 4;

    /** A range with fewer entries is never crowded, and a key's end there is sought from its beginning. */
    private static final int LONG = 128;

    private static final int IN_CHUNK = (1 << CHUNK_BITS) - 1;
    private static final long ITEM = 0xFFFFFFFFL;

    /** Of a column in memory; reading a buffer that may be of either kind takes three times as long. */
    private final long @Nullable [] memory;

    private final LongBuffer[] chunks;
    private final long size;
    private final Directory directory;
    private final long crowded;

    /**
     * Mapped from a file.
     *
     * @param chunks full ones, but for the last
     */
    Column(LongBuffer[] chunks, long size, Directory directory) {
        this(null, chunks, size, directory);
    }

    private Column(long @Nullable [] memory, LongBuffer[] chunks, long size, Directory directory) {
        this.memory = memory;
        this.chunks = chunks;
        this.size = size;
        this.directory = directory;
        this.crowded = Math.max(LONG, CROWDED * (size >> directory.bits()));
    }

    /** @param sorted of which no copy is made */
    static Column of(long[] sorted) {
        if (sorted.length > 1 << CHUNK_BITS) {
            throw new IllegalArgumentException("So many entries go to a file: " + sorted.length);
        }
        var directory = new Directory(Directory.bitsFor(sorted.length));
        for (var entry : sorted) {
            directory.count(entry);
        }
        directory.close();
        return new Column(sorted, new LongBuffer[0], sorted.length, directory);
    }

    /** Of two columns in memory that have no entry in common. Nothing but the result is allocated: these are megabytes. */
    Column with(Column other) {
        var one = Objects.requireNonNull(memory);
        var two = Objects.requireNonNull(other.memory);
        var both = new long[one.length + two.length];
        int first = 0;
        int second = 0;
        while (first < one.length && second < two.length) {
            both[first + second] = one[first] < two[second] ? one[first++] : two[second++];
        }
        System.arraycopy(one, first, both, first + second, one.length - first);
        System.arraycopy(two, second, both, one.length + second, two.length - second);
        return of(both);
    }

    static long entry(int key, long item) {
        return (long) key << Integer.SIZE | item;
    }

    static int key(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    static long item(long entry) {
        return entry & ITEM;
    }

    long size() {
        return size;
    }

    long get(long at) {
        return memory != null ? memory[(int) at] : chunks[(int) (at >>> CHUNK_BITS)].get((int) (at & IN_CHUNK));
    }

    Directory directory() {
        return directory;
    }

    /** The place of the first entry of this key, or of where it would be. */
    long first(int key) {
        long from = directory.start(key);
        long to = directory.end(key);
        long sought = entry(key, 0);
        if (to - from > crowded) {
            return upwards(sought, from, to);
        }
        long about = directory.about(key);
        return about < to && get(about) < sought ? upwards(sought, about + 1, to) : downwards(sought, from, about);
    }

    /** The place behind the last entry of this key, whose first one's place is known. */
    long behind(int key, long first) {
        long to = directory.end(key);
        if (first == to || key(get(first)) != key) {
            return first;
        }
        return to - first > LONG ? downwards(entry(key, ITEM), first, to) : upwards(entry(key, ITEM), first + 1, to);
    }

    private long upwards(long entry, long from, long to) {
        long low = from;
        long high = from;
        for (long step = 1; high < to && get(high) < entry; step *= 2) {
            low = high + 1;
            high += step;
        }
        return search(entry, low, Math.min(high, to));
    }

    private long downwards(long entry, long from, long to) {
        long low = to - 1;
        long high = to;
        for (long step = 1; low >= from && get(low) >= entry; step *= 2) {
            high = low;
            low -= step;
        }
        return search(entry, Math.max(low + 1, from), high);
    }

    private long search(long entry, long from, long to) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (get(middle) < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
