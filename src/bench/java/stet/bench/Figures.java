package stet.bench;

import java.util.Arrays;

/**
 * What clients got done, and how long one act took.
 *
 * @param ownCores how many cores this process took meanwhile: the price of measuring on the machine that is measured
 */
public record Figures(
        int clients,
        int acts,
        double seconds,
        double perSecond,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        double maxMillis,
        double ownCores) {

    /** @param nanos how long each act took, in any order; there is one at least */
    static Figures of(int clients, long[] nanos, double seconds, double ownCores) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(
                clients,
                sorted.length,
                seconds,
                sorted.length / seconds,
                millis(sorted, 0.50),
                millis(sorted, 0.95),
                millis(sorted, 0.99),
                millis(sorted, 1),
                ownCores);
    }

    /** The nearest rank: the smallest time that this share of the acts did not exceed. */
    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
