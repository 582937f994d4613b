package stet.bench.drill;

import java.util.Random;

/**
 * A notice that comes while a story is checked; it depends on seed and number alone.
 *
 * @param saves whether the check is that of a save in CREDIT_CHECK, and not sign-off
 * @param approves whether Theo approves as soon as the check is answered
 * @param offsetMillis from the moment at which the check is asked for
 */
record PlannedNotice(
        int number,
        String item,
        String words,
        boolean saves,
        boolean approves,
        String checkedOn,
        String toldTo,
        int version,
        String status,
        int offsetMillis) {
    static final int MOST_MILLIS = 50;

    static PlannedNotice of(int number, long seed) {
        var random = new Random(seed * 1_000_003 + number);
        boolean isSwapped = random.nextBoolean();
        return new PlannedNotice(
                number,
                "urn:valdora:r21:%d:%d".formatted(seed, number),
                MadeUpItem.words(random, 30),
                number % 3 == 0,
                random.nextInt(3) == 0,
                isSwapped ? "node-b" : "node-a",
                isSwapped ? "node-a" : "node-b",
                1 + random.nextInt(2),
                random.nextBoolean() ? "canceled" : "withheld",
                random.nextInt(2 * MOST_MILLIS + 1) - MOST_MILLIS);
    }
}
