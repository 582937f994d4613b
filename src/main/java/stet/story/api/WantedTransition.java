package stet.story.api;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.problem.Fault;
import stet.problem.Unacceptable;
import stet.story.Correction;
import stet.story.Details;
import stet.story.Slot;
import stet.story.Transition;

/**
 * A transition that a member asks for.
 *
 * @param slot goes with schedule and reschedule alone
 * @param failAfterMinutes likewise: how late it may go out, 1 to 1,440; without it, it goes out however late
 * @param notice goes with withdraw and kill alone
 * @param kind goes with correct alone
 */
public record WantedTransition(
        @Nullable Transition transition,
        @Nullable String reason,
        Slot.@Nullable Wish slot,
        @Nullable Integer failAfterMinutes,
        @Nullable String notice,
        Correction.@Nullable Kind kind) {

    private static final int LONGEST = 2_000;
    private static final int LATEST = 1_440;

    /** What comes with it; 422 where a field cannot be read as what it is, or goes with another transition. */
    Details details() {
        refuseStrays();
        return new Details(
                reason == null ? null : Text.required("reason", reason, LONGEST),
                slot == null ? null : slot.slot(),
                failAfter(failAfterMinutes),
                null,
                notice == null ? null : Text.required("notice", notice, LONGEST),
                kind);
    }

    static @Nullable Integer failAfter(@Nullable Integer minutes) {
        if (minutes != null && (minutes < 1 || minutes > LATEST)) {
            throw new Unacceptable(
                    "/failAfterMinutes", "OUT_OF_RANGE", "A story may be 1 to 1,440 minutes late, or however late.");
        }
        return minutes;
    }

    static Slot needed(Slot.@Nullable Wish slot) {
        if (slot == null) {
            throw new Unacceptable("/slot", "SLOT_MISSING", "Say when: this needs a slot.");
        }
        return slot.slot();
    }

    private void refuseStrays() {
        var strays = new ArrayList<Fault>();
        boolean isForASlot = transition == Transition.SCHEDULE || transition == Transition.RESCHEDULE;
        stray(strays, "slot", slot, isForASlot);
        stray(strays, "failAfterMinutes", failAfterMinutes, isForASlot);
        stray(strays, "notice", notice, transition == Transition.WITHDRAW || transition == Transition.KILL);
        stray(strays, "kind", kind, transition == Transition.CORRECT);
        if (!strays.isEmpty()) {
            throw new Unacceptable(strays);
        }
    }

    private static void stray(ArrayList<Fault> strays, String field, @Nullable Object sent, boolean fits) {
        if (sent != null && !fits) {
            strays.add(new Fault("/" + field, "DOES_NOT_APPLY", "This transition takes no " + field + "."));
        }
    }
}
