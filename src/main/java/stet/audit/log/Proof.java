package stet.audit.log;

import java.util.List;

/** Verifies proofs as RFC 9162 says, sections 2.1.3.2 and 2.1.4.2. */
public final class Proof {
    private Proof() {}

    /** Whether the entry's leaf stands at that place of the tree. */
    public static boolean includes(List<Digest> path, Digest leaf, long place, long size, Digest root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long at = place;
        long last = size - 1;
        var hash = leaf;
        for (var step : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(at) || at == last) {
                hash = Tree.node(step, hash);
                while (!isOdd(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Tree.node(hash, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the second tree begins with all of the first. */
    public static boolean continues(List<Digest> path, long first, Digest firstRoot, long second, Digest secondRoot) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        boolean isPerfect = Long.bitCount(first) == 1;
        if (!isPerfect && path.isEmpty()) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        while (isOdd(at)) {
            at >>= 1;
            last >>= 1;
        }
        var old = isPerfect ? firstRoot : path.get(0);
        var whole = old;
        for (var step : isPerfect ? path : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (isOdd(at) || at == last) {
                old = Tree.node(step, old);
                whole = Tree.node(step, whole);
                while (!isOdd(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                whole = Tree.node(whole, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstRoot) && whole.equals(secondRoot);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
