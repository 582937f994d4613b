package stet.bench.wire;

import stet.bench.Asked;

/**
 * What a run is to measure.
 *
 * @param items on the wire before the first check
 * @param scheduled stories that use the item that is killed
 * @param checks measured, after the warm-up
 */
record WirePlan(int items, int scheduled, int checks) {
    private static final int LEAST_MEANWHILE = 20_000;

    /** Read from {@code bench.items}, {@code bench.scheduled} and {@code bench.checks}. */
    static WirePlan asked() {
        return new WirePlan(
                Asked.number("bench.items", 100_000),
                Asked.number("bench.scheduled", 10_000),
                Asked.number("bench.checks", 1_000));
    }

    WirePlan {
        if (items < Intake.REQUESTS) {
            throw new IllegalArgumentException("bench.items: every request of the intake needs one");
        }
    }

    /** How many items come in while copy is checked. */
    int meanwhile() {
        return Math.max(LEAST_MEANWHILE, items / 10);
    }
}
