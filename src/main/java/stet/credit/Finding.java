package stet.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the check found, in one sentence that an editor understands.
 *
 * @param id stable within its report
 * @param start where it stands in the field, half-open, UTF-16 units
 * @param rule the id of the house rule
 * @param fix what would settle it, where that is known
 * @param until it blocks moments before this one
 * @param from it blocks this moment and later ones
 */
public record Finding(
        String id,
        Code code,
        Severity severity,
        @Nullable String agency,
        String field,
        int start,
        int end,
        String message,
        String rule,
        @Nullable Fix fix,
        @Nullable Instant until,
        @Nullable Instant from) {

    /** What can be found. */
    public enum Code {
        CITED_NOT_CREDITED,
        INCOMPLETE_CREDIT,
        WRONG_AGENCY,
        MISSPELT_CREDIT,
        STALE_CREDIT,
        PICTURE_CREDIT_MISSING,
        CHAIN_BROKEN
    }
}
