package stet.audit.log;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tree's root while its leaves come one by one; it keeps one hash for each bit of its size and no leaf. */
public final class GrowingTree {
    private final Deque<Digest> peaks = new ArrayDeque<>();
    private long size;

    public void add(Digest leaf) {
        var hash = leaf;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            hash = Tree.node(peaks.pop(), hash);
        }
        peaks.push(hash);
        size++;
    }

    public long size() {
        return size;
    }

    public Digest root() {
        if (size == 0) {
            return Digest.of();
        }
        var fromTheRight = peaks.iterator();
        var root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = Tree.node(fromTheRight.next(), root);
        }
        return root;
    }
}
