package stet.story;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a transition.
 *
 * @param failAfter how many minutes after its slot a story must not go out any more; none where it goes out however late
 * @param pack the package in which it goes out, where it does
 * @param notice what the public is told of a story that goes
 * @param kind which kind of correction begins
 */
public record Details(
        @Nullable String reason,
        @Nullable Slot slot,
        @Nullable Integer failAfter,
        @Nullable UUID pack,
        @Nullable String notice,
        Correction.@Nullable Kind kind) {

    public static final Details NONE = new Details(null, null, null, null, null, null);

    static Details takingDown(@Nullable String reason, String notice) {
        return new Details(reason, null, null, null, notice, null);
    }

    /** The clock keeps an appointment. */
    static Details kept(@Nullable Slot slot, @Nullable UUID pack) {
        return new Details(null, slot, null, pack, null, null);
    }

    public static Details because(@Nullable String reason) {
        return new Details(reason, null, null, null, null, null);
    }
}
