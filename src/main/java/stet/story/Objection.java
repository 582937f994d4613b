package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the credit check holds against a copy and nobody has waived yet: a finding that blocks.
 *
 * @param id the finding's id in its report
 * @param start where it stands in the field, UTF-16 units, half-open
 * @param waivable whether a chief may waive it
 * @param until it rules out moments before this one
 * @param from it rules out this moment and later ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Objection")
public record Objection(
        String id,
        String code,
        @Nullable String agency,
        String field,
        int start,
        int end,
        String message,
        boolean waivable,
        @Nullable Instant until,
        @Nullable Instant from) {

    /** Whether the house's rules object, rather than an agency by its word on its copy, which nobody waives. */
    @JsonIgnore
    boolean isTheHouses() {
        return waivable;
    }
}
