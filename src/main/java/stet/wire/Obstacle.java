package stet.wire;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's word on its item holds against using it, which nobody in the house can waive; or the house's own on a story
 * that it took down, which a chief can.
 *
 * @param sentence for an editor
 * @param until it rules out moments before this one
 * @param from it rules out this moment and later ones
 */
public record Obstacle(
        Code code,
        String sentence,
        @Nullable Instant until,
        @Nullable Instant from) {
    /** Which word of the agency it is. */
    @Schema(name = "ObstacleCode")
    public enum Code {
        SOURCE_KILLED,
        SOURCE_WITHHELD,
        EMBARGO_BREACH,
        EXPIRED_TERMS,
        /** The item is a story of this house, killed or withdrawn. */
        OWN_TAKEN_DOWN
    }

    static Obstacle always(Code code, String sentence, String headline) {
        return new Obstacle(code, sentence.formatted(headline), null, null);
    }

    static Obstacle before(Instant embargo, String headline) {
        return new Obstacle(
                Code.EMBARGO_BREACH, "The embargo on \"%s\" ends at %s.".formatted(headline, embargo), embargo, null);
    }

    static Obstacle from(Instant expires, String headline) {
        return new Obstacle(
                Code.EXPIRED_TERMS, "The terms for \"%s\" end at %s.".formatted(headline, expires), null, expires);
    }

    /** Whether it rules out the moment: always, unless it depends on the moment. */
    public boolean rulesOut(Instant moment) {
        return (until == null || moment.isBefore(until)) && (from == null || !moment.isBefore(from));
    }

    /** Whether it may be over at another moment; being held back without a date is not. */
    public boolean dependsOnTheMoment() {
        return until != null || from != null;
    }
}
