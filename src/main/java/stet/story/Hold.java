package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Person;

/** Somebody says that the story must not go out for now. A released hold stays on the story with who released it and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        UUID id,
        Kind kind,
        String reason,
        Person setBy,
        Instant setAt,
        @Nullable Person releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {

    /** Who holds: the desk, the lawyers or an agency. */
    public enum Kind {
        EDITORIAL,
        LEGAL,
        AGENCY
    }

    static Hold set(Kind kind, String reason, Person by, Instant at) {
        return new Hold(UUID.randomUUID(), kind, reason, by, at, null, null, null);
    }

    static Hold ofAgency(String reason, Instant at) {
        return set(Kind.AGENCY, reason, Person.of(Member.WIRE), at);
    }

    @JsonIgnore
    public boolean isOpen() {
        return releasedAt == null;
    }

    Hold released(Person by, String why, Instant at) {
        return new Hold(id, kind, reason, setBy, setAt, by, at, why);
    }
}
