package stet.wire.index;

/**
 * When a key tells little, because too many items have it: a fingerprint of boilerplate, an everyday word. Such keys are
 * looked at last, and segments keep only the newest of their items.
 */
enum Everyday {
    PRINT(0.001, 100),
    WORD(0.01, 100);

    /** What a segment keeps is twice the limit, so that a key that lost items there is still over it. */
    private static final int KEPT = 2;

    private static final int ALWAYS_KEPT = 1_000;

    private final double share;
    private final int least;

    Everyday(double share, int least) {
        this.share = share;
        this.least = least;
    }

    /** A key that more items have is common. */
    long limit(long items) {
        return Math.max(least, (long) (items * share));
    }

    int keptOf(long items) {
        return Math.toIntExact(Math.max(ALWAYS_KEPT, KEPT * (long) (items * share)));
    }
}
