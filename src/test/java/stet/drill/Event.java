package stet.drill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something that was asked for, that happened, or that the public could see. All times are the database's.
 *
 * @param story its slug; of a fault, what was done to what
 * @param at of what was asked, the slot; of all else, when it happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(Kind kind, String story, Instant at) {
    /** What kind of event it is. */
    public enum Kind {
        /** Somebody has approved the story and scheduled it for this slot. */
        ASKED,
        /** The trail says that the clock published it. */
        PUBLISHED,
        /** The trail says that the clock failed it. */
        FAILED,
        /** A reader saw it for the first time. */
        SEEN,
        /** A fault began. */
        FAULT,
        /** Whatever had been broken was whole again. */
        HEALED,
        /** Nobody looked any longer. */
        END
    }
}
