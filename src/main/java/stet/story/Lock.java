package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Person;

/** The lease of whoever is writing. It ends by itself, so that a forgotten window stops nobody for long. */
public record Lock(Person holder, Instant until) {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Takes the lock, or renews it; 423 when somebody else has it. */
    static Lock taken(@Nullable Lock before, Member by, Instant at) {
        if (before != null && before.isHeldAt(at) && !before.holder.is(by)) {
            throw new LockedByAnother(before);
        }
        return new Lock(Person.of(by), at.plus(LEASE));
    }

    @JsonIgnore
    public boolean isHeldAt(Instant at) {
        return at.isBefore(until);
    }
}
