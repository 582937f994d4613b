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
 * @param notice goes with withdraw and kill alone
 * @param kind goes with correct alone
 */
public record WantedTransition(
        @Nullable Transition transition,
        @Nullable String reason,
        Slot.@Nullable Wish slot,
        @Nullable String notice,
        Correction.@Nullable Kind kind) {

    private static final int LONGEST = 2_000;

    /** What comes with it; 422 where a field cannot be read as what it is, or goes with another transition. */
    Details details() {
        refuseStrays();
        return new Details(
                reason == null ? null : Text.required("reason", reason, LONGEST),
                slot == null ? null : slot.slot(),
                notice == null ? null : Text.required("notice", notice, LONGEST),
                kind);
    }

    private void refuseStrays() {
        var strays = new ArrayList<Fault>();
        stray(strays, "slot", slot, transition == Transition.SCHEDULE || transition == Transition.RESCHEDULE);
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
