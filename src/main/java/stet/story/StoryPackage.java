package stet.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;

/** Stories that go out together at one slot, or not at all. */
@Entity
@DynamicUpdate
@Table(name = "story_package")
public class StoryPackage {
    private static final int MOST_TRIES = 5;

    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private UUID[] members;

    @Column
    private Instant slotAt;

    @Column
    private String slotLocal;

    @Column
    private String slotZone;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column
    private Instant madeAt;

    @Column
    private String madeBy;

    private @Nullable Instant endedAt;
    private @Nullable String why;
    private int tries;
    private @Nullable Instant retryAt;

    /** What became of it. */
    @Schema(name = "PackageState")
    public enum State {
        SCHEDULED,
        PUBLISHED,
        FAILED,
        CANCELLED
    }

    @SuppressWarnings("NullAway.Init")
    protected StoryPackage() {}

    StoryPackage(String name, List<UUID> members, Slot slot, Member by, Instant at) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.members = members.toArray(UUID[]::new);
        this.state = State.SCHEDULED;
        this.madeAt = at;
        this.madeBy = by.name();
        move(slot);
    }

    final void move(Slot slot) {
        slotAt = slot.at();
        slotLocal = slot.local();
        slotZone = slot.zone();
        tries = 0;
        retryAt = null;
    }

    /** @param why it did not go out, where it did not */
    void end(State state, @Nullable String why, Instant at) {
        this.state = state;
        this.why = why;
        this.endedAt = at;
    }

    /** Puts it aside for a while after the clock stumbled: 1, 2, 4, 8 seconds. False when it has been enough. */
    boolean setAside(Instant at) {
        tries++;
        retryAt = at.plus(Duration.ofSeconds(1L << (tries - 1)));
        return tries < MOST_TRIES;
    }

    boolean isScheduled() {
        return state == State.SCHEDULED;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** In the order in which they were named. */
    public List<UUID> members() {
        return List.of(members);
    }

    public Slot slot() {
        return new Slot(slotAt, slotLocal, slotZone);
    }

    public State state() {
        return state;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why it did not go out. */
    public @Nullable String why() {
        return why;
    }

    @Nullable
    Instant retryAt() {
        return retryAt;
    }
}
