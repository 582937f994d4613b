package stet.bench.drill;

import java.util.List;
import java.util.Random;
import stet.bench.drill.MadeUpItem.Mend;

/**
 * A correction of an item that a story uses at one of the stages; it depends on seed and number alone.
 *
 * @param was what the item said at first
 * @param inside whether it changes the words that are used
 */
record PlannedCorrection(int number, String item, String was, String is, Mend mend, boolean inside, String used) {
    private static final List<String> STAGES =
            List.of("CREDIT_CHECK", "APPROVED", "SCHEDULED", "PUBLISH_FAILED", "PUBLISHED");
    private static final List<Mend> MENDS = List.of(Mend.values());
    private static final List<String> NODES = List.of("node-a", "node-b");

    static PlannedCorrection of(int number, long seed) {
        var random = new Random(seed * 1_000_033 + number);
        var item = MadeUpItem.of(random);
        var mend = MENDS.get(random.nextInt(MENDS.size()));
        boolean isInside = random.nextBoolean();
        return new PlannedCorrection(
                number,
                "urn:valdora:r22:%d:%d".formatted(seed, number),
                item.text(),
                item.corrected(mend, isInside, random),
                mend,
                isInside,
                item.used());
    }

    String stage() {
        return STAGES.get(number % STAGES.size());
    }

    String node(int turn) {
        return NODES.get((number / STAGES.size() + turn) % NODES.size());
    }
}
