package stet.wire.index;

/**
 * What a shared key says: the cube of the usual logarithm, so that one that few items have says more than many that some
 * have. In eighths, as whole numbers of at least one.
 */
final class Rarity {
    private static final double UNIT = 8;

    private Rarity() {}

    /** @param having how many items have the key; one at least */
    static long of(long having, long items) {
        return 1 + (long) (UNIT * Math.pow(Math.log((items + 1.0) / having), 3));
    }

    static double read(long sum) {
        return sum / UNIT;
    }
}
