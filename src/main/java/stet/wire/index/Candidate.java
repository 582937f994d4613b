package stet.wire.index;

/**
 * An item that a text may have been taken from.
 *
 * @param seq the item's number in the database
 * @param shared how many fingerprints, or where it was found as reworded rare words of one block, the two have in common
 * @param score how much that says by its rarity; to be compared among candidates found in the same way only
 */
public record Candidate(long seq, How how, int shared, double score) {
    /** What the two texts have in common. */
    public enum How {
        /** A run of words, of five at least. */
        SHARED_RUN,
        /** Rare words near each other. */
        REWORDED
    }
}
