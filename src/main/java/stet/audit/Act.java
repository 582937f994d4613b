package stet.audit;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded: who did what to what, how it went and why.
 *
 * @param action in capitals: the transition, or CREATE, SAVE, FIX and so on
 * @param from the stage before, where the act concerns a story
 * @param to the stage after
 * @param revision the hash of the copy that the act was about
 * @param details whatever else explains it; plain values, maps and lists only
 */
public record Act(
        Actor actor,
        String action,
        Outcome outcome,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String revision,
        Map<String, ?> details) {

    /** How an act went. */
    @Schema(name = "ActOutcome")
    public enum Outcome {
        DONE,
        REFUSED
    }
}
