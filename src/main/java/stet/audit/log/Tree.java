package stet.audit.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1, over the hashes of the entries in the order of their places, from 0. A leaf is
 * the entry's own hash.
 */
public final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Nodes nodes;

    public Tree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The leaf of an entry with this hash. */
    public static Digest leaf(Digest entry) {
        return Digest.of(LEAF, entry.bytes());
    }

    static Digest node(Digest left, Digest right) {
        return Digest.of(NODE, left.bytes(), right.bytes());
    }

    /** The root over the first entries; of none, the hash of nothing. */
    public Digest root(long size) {
        return size == 0 ? Digest.of() : hash(0, size);
    }

    /**
     * The audit path of section 2.1.1.
     *
     * @param place of the entry, less than size
     */
    public List<Digest> inclusion(long place, long size) {
        within(0 <= place && place < size);
        var path = new ArrayList<Digest>();
        include(place, 0, size, path);
        return path;
    }

    /**
     * The proof of section 2.1.2 that the larger tree continues the smaller one.
     *
     * @param first from 1
     * @param second not less than first
     */
    public List<Digest> consistency(long first, long second) {
        within(0 < first && first <= second);
        var path = new ArrayList<Digest>();
        continues(first, 0, second, true, path);
        return path;
    }

    private void include(long place, long from, long to, List<Digest> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (place < middle) {
            include(place, from, middle, path);
            path.add(hash(middle, to));
        } else {
            include(place, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void continues(long size, long from, long to, boolean whole, List<Digest> path) {
        if (size == to) {
            if (!whole) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (size <= middle) {
            continues(size, from, middle, whole, path);
            path.add(hash(middle, to));
        } else {
            continues(size, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private Digest hash(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return perfect(from, Long.numberOfTrailingZeros(width));
        }
        long middle = from + half(width);
        return node(hash(from, middle), hash(middle, to));
    }

    /** From the nodes of the level at or below it. */
    private Digest perfect(long from, int height) {
        int level = height / Nodes.HEIGHT;
        var row = nodes.at(level, from >> (level * Nodes.HEIGHT), 1 << (height % Nodes.HEIGHT));
        return over(row);
    }

    /** The root over a row whose length is a power of two. */
    public static Digest over(List<Digest> row) {
        var level = row;
        while (level.size() > 1) {
            var above = new ArrayList<Digest>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.get(0);
    }

    /** The largest power of two below the width, which is 2 or more. */
    private static long half(long width) {
        return Long.highestOneBit(width - 1);
    }

    private static void within(boolean bounds) {
        if (!bounds) {
            throw new IllegalArgumentException("The tree has no such place or size");
        }
    }
}
