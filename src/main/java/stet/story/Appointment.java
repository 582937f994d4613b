package stet.story;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A story's appointment with the clock: its slot, how often the clock stumbled over it, and why it missed it. */
@Embeddable
class Appointment {
    private static final int MOST_TRIES = 5;

    private @Nullable Instant slotAt;
    private @Nullable String slotLocal;
    private @Nullable String slotZone;
    private int tries;
    private @Nullable Instant retryAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Failure failure;

    void make(Slot slot) {
        slotAt = slot.at();
        slotLocal = slot.local();
        slotZone = slot.zone();
        forget();
        failure = null;
    }

    void clear() {
        slotAt = null;
        slotLocal = null;
        slotZone = null;
        forget();
    }

    void fail(Failure why) {
        clear();
        failure = why;
    }

    void forgive() {
        failure = null;
    }

    /** Puts the story aside for a while after the clock stumbled: 1, 2, 4, 8 seconds. False when it has been enough. */
    boolean setAside(Instant at) {
        tries++;
        retryAt = at.plus(Duration.ofSeconds(1L << Math.min(tries - 1, 10)));
        return tries < MOST_TRIES;
    }

    @Nullable
    Slot slot() {
        return slotAt == null || slotLocal == null || slotZone == null ? null : new Slot(slotAt, slotLocal, slotZone);
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    private void forget() {
        tries = 0;
        retryAt = null;
    }

    @Nullable
    Instant retryAt() {
        return retryAt;
    }
}
