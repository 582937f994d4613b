package stet.credit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /** Whether it stands against that moment: always, unless it depends on the moment. */
    boolean standsAt(Instant moment) {
        return (until == null || moment.isBefore(until)) && (from == null || !moment.isBefore(from));
    }

    boolean dependsOnTheMoment() {
        return until != null || from != null;
    }

    /** What can be found. */
    @Schema(name = "FindingCode")
    public enum Code {
        CITED_NOT_CREDITED,
        INCOMPLETE_CREDIT,
        WRONG_AGENCY,
        MISSPELT_CREDIT,
        STALE_CREDIT,
        PICTURE_CREDIT_MISSING,
        CHAIN_BROKEN,
        PICTURE_CREDIT_WRONG,
        REUSED_NOT_CREDITED,
        NEEDS_STAFF_AND_AGENCY,
        NEEDS_AGENCY_BYLINE,
        DATELINE_OR_BYLINE_REMOVED,
        ADVISORY_PUBLISHED,
        EMBARGO_BREACH,
        EXPIRED_TERMS,
        SOURCE_KILLED,
        SOURCE_WITHHELD,
        SOURCE_CORRECTED,
        STALE_VERSION,
        UNQUOTED_VERBATIM,
        WRONG_FORM,
        WRONG_PLACE,
        SECOND_HAND,
        UNKNOWN_AGENCY,
        PHOTOGRAPHER_DROPPED,
        CAPTION_RESTRICTION,
        THIRD_PARTY_OWNER,
        OWN_TAKEN_DOWN;

        /** What the agency itself has said of copy that it sent, or this house of a story that it took down. */
        boolean isTheSourcesWord() {
            return isNeverWaived() || this == SOURCE_CORRECTED || this == OWN_TAKEN_DOWN;
        }

        /** What is not the house's to forgive: the agency's own word on its copy. */
        boolean isNeverWaived() {
            return this == EMBARGO_BREACH || this == EXPIRED_TERMS || this == SOURCE_KILLED || this == SOURCE_WITHHELD;
        }
    }
}
