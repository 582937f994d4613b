package stet.wire.index;

/**
 * An item's text as the index takes it.
 *
 * @param seq from 1 to {@link #MOST}
 */
public record Text(long seq, String text) {
    /** What fits in 32 bits: four thousand million items. */
    public static final long MOST = 0xFFFFFFFFL;

    public Text {
        if (seq < 1 || seq > MOST) {
            throw new IllegalArgumentException("The index takes items from 1 to %d, not %d".formatted(MOST, seq));
        }
    }
}
