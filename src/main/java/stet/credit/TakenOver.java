package stet.credit;

import java.util.List;
import stet.credit.passage.Confidence;
import stet.credit.passage.Passage;

/**
 * Whether an item was taken over, rather than met by chance or quoted by both. One likely passage alone says nothing, for
 * two texts on one event are alike; many that together make up much of the copy are a text whose sentences were changed
 * over.
 */
final class TakenOver {
    private static final int MANY = 3;
    private static final int WORDS = 40;
    private static final double SHARE = 0.2;

    private TakenOver() {}

    static boolean isCertain(Passage passage) {
        return passage.confidence() == Confidence.CERTAIN;
    }

    static boolean certainly(List<Passage> passages, Thresholds thresholds) {
        var own = passages.stream()
                .filter(passage -> isCertain(passage) && !passage.quoted())
                .mapToInt(Passage::words)
                .summaryStatistics();
        return own.getCount() > 0 && thresholds.isTaken(own.getMax(), (int) own.getSum());
    }

    /** @param size the words of the copy */
    static boolean inOtherOrder(List<Passage> passages, int size) {
        var own = passages.stream().filter(passage -> !passage.quoted()).toList();
        int words = own.stream().mapToInt(Passage::words).sum();
        return own.size() >= MANY && words >= WORDS && words >= SHARE * size;
    }
}
