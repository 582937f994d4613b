package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import stet.problem.Forbidden;
import stet.problem.NotFound;
import stet.problem.Unacceptable;
import stet.staff.Member;
import stet.staff.Person;
import stet.staff.Role;

/** What lies over a story whatever its stage: holds, several at once, and an embargo. */
@Embeddable
class Overlays {
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Hold> holds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Embargo embargo;

    /** When the clock lifts it; none where somebody has to. */
    private @Nullable Instant embargoUntil;

    List<Hold> holds() {
        return holds;
    }

    @Nullable
    Embargo embargo() {
        return embargo;
    }

    @Nullable
    Instant embargoUntil() {
        return embargoUntil;
    }

    Hold hold(Hold.Kind kind, String reason, Member by, Instant at) {
        return hold(Hold.set(kind, reason, Person.of(by), at));
    }

    Hold hold(Hold hold) {
        holds = Stream.concat(holds.stream(), Stream.of(hold)).toList();
        return hold;
    }

    /** Finds an open hold; 404 where there is none of that id. */
    Hold open(UUID id) {
        return holds.stream()
                .filter(hold -> hold.id().equals(id) && hold.isOpen())
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such hold on this story."));
    }

    void release(Hold open, String why, Member by, Instant at) {
        var released = open.released(Person.of(by), why, at);
        holds = holds.stream()
                .map(hold -> hold.id().equals(open.id()) ? released : hold)
                .toList();
    }

    static void mustBeAllowedToSet(Hold.Kind kind, Member by, String desk) {
        switch (kind) {
            case EDITORIAL -> mustBe(by, desk, Role.EDITOR, Role.CHIEF);
            case LEGAL -> mustBe(by, desk, Role.LEGAL, Role.CHIEF);
            case AGENCY -> throw new Forbidden("ROLE_NOT_ALLOWED", "Only the wire sets an AGENCY hold.");
        }
    }

    static void mustBeAllowedToRelease(Hold hold, Member by, String desk) {
        switch (hold.kind()) {
            case EDITORIAL -> mustBe(by, desk, Role.EDITOR, Role.CHIEF);
            case LEGAL -> mustBe(by, desk, Role.LEGAL);
            case AGENCY -> mustBe(by, desk, Role.CHIEF);
        }
    }

    void mustAllow(Embargo wanted, Member by, String desk, Instant now) {
        if (embargo != null && wanted.isShorterThan(embargo) && embargo.covers(now)) {
            mustBe(by, desk, Role.CHIEF);
        }
    }

    void embargo(Embargo wanted, Instant now) {
        if (wanted.until() != null && !wanted.until().isAfter(now)) {
            throw new Unacceptable("/until", "EMBARGO_PAST", "The embargo would end in the past.");
        }
        embargo = wanted;
        embargoUntil = wanted.until();
    }

    void lift() {
        if (embargo == null) {
            throw new NotFound("There is no embargo on this story.");
        }
        embargo = null;
        embargoUntil = null;
    }

    static void mustBe(Member by, String desk, Role... roles) {
        if (!by.isAny(desk, roles)) {
            throw new Forbidden("ROLE_NOT_ALLOWED", "Your role at this desk does not allow this.");
        }
    }
}
