package stet.story;

import org.jspecify.annotations.Nullable;

/**
 * What comes with a transition.
 *
 * @param notice what the public is told of a story that goes
 * @param kind which kind of correction begins
 */
public record Details(
        @Nullable String reason,
        @Nullable Slot slot,
        @Nullable String notice,
        Correction.@Nullable Kind kind) {

    public static final Details NONE = new Details(null, null, null, null);

    static Details withdrawal(String reason, String notice) {
        return new Details(reason, null, notice, null);
    }

    public static Details because(@Nullable String reason) {
        return new Details(reason, null, null, null);
    }
}
