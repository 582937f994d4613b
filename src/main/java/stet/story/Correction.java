package stet.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a story that is live. */
public final class Correction {
    private Correction() {}

    /**
     * What the public was told of a mistake.
     *
     * @param at when the correction was published
     */
    @Schema(name = "ToldCorrection")
    public record Told(Instant at, String text) {}

    /** What the change is for; the agencies' words for it. */
    @Schema(name = "CorrectionKind")
    public enum Kind {
        /** Something was wrong; the public is told what. */
        CORRECTION,
        /** There is more to tell. */
        UPDATE,
        /** The same again, put right in form only. */
        REFILE
    }
}
