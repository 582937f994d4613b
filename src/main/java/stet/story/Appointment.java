package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A story's appointment with the clock: its slot and how late it may go out, with whom it goes, how often the clock
 * stumbled over it, how late it went out, and why it missed it.
 */
@Embeddable
class Appointment {
    /** What goes out later than this after its slot is marked late. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private @Nullable Instant slotAt;
    private @Nullable String slotLocal;
    private @Nullable String slotZone;
    /** In minutes; none where it is to go out however late. */
    private @Nullable Integer failAfter;

    @Column(name = "package")
    private @Nullable UUID pack;

    /** How late it went out, where it was late. */
    private @Nullable Long lateSeconds;

    private int tries;
    private @Nullable Instant retryAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Failure failure;

    void make(Slot slot, @Nullable Integer failAfter, @Nullable UUID pack) {
        this.failAfter = failAfter;
        this.pack = pack;
        lateSeconds = null;
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
        failAfter = null;
        pack = null;
        forget();
    }

    void fail(Failure why) {
        clear();
        failure = why;
    }

    void forgive() {
        failure = null;
    }

    /** The story goes out now. */
    void keep(Instant now) {
        lateSeconds = isLate(now) ? lateness(now).toSeconds() : null;
        clear();
        failure = null;
    }

    /** Whether the slot is further back at that moment than the story may be late. */
    boolean isMissedBy(Instant moment) {
        return slotAt != null && failAfter != null && lateness(moment).compareTo(Duration.ofMinutes(failAfter)) > 0;
    }

    private boolean isLate(Instant now) {
        return slotAt != null && lateness(now).compareTo(LATE) > 0;
    }

    private Duration lateness(Instant moment) {
        return Duration.between(slotAt, moment);
    }

    @Nullable
    Slot slot() {
        return slotAt == null || slotLocal == null || slotZone == null ? null : new Slot(slotAt, slotLocal, slotZone);
    }

    @Nullable
    Integer failAfter() {
        return failAfter;
    }

    @Nullable
    UUID pack() {
        return pack;
    }

    @Nullable
    Long lateSeconds() {
        return lateSeconds;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    private void forget() {
        tries = 0;
        retryAt = null;
    }

    /** How often the clock has stumbled over it. */
    int tries() {
        return tries;
    }

    @Nullable
    Instant retryAt() {
        return retryAt;
    }
}
