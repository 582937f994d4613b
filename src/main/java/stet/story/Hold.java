package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Person;

/**
 * Somebody says that the story must not go out for now. A released hold stays on the story with who released it and why.
 *
 * @param item the identifier of the wire item that is the cause, where an agency holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        UUID id,
        Kind kind,
        String reason,
        @Nullable String item,
        Person setBy,
        Instant setAt,
        @Nullable Person releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    /** Who holds: the desk, the lawyers or an agency. */
    @Schema(name = "HoldKind")
    public enum Kind {
        EDITORIAL,
        LEGAL,
        AGENCY
    }

    static Hold set(Kind kind, String reason, Person by, Instant at) {
        return new Hold(UUID.randomUUID(), kind, reason, null, by, at, null, null, null);
    }

    static Hold ofAgency(String reason, String item, Instant at) {
        return new Hold(UUID.randomUUID(), Kind.AGENCY, reason, item, Person.of(Member.WIRE), at, null, null, null);
    }

    /** Whether it is open because of that item. */
    @JsonIgnore
    boolean isOn(String uri) {
        return isOpen() && uri.equals(item);
    }

    @JsonIgnore
    public boolean isOpen() {
        return releasedAt == null;
    }

    Hold released(Person by, String why, Instant at) {
        return new Hold(id, kind, reason, item, setBy, setAt, by, at, why);
    }
}
