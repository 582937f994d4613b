package stet.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import stet.problem.Conflict;
import stet.staff.Member;

/** Something that a chief of the desk has to see to. */
@Entity
@DynamicUpdate
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
public class Task {
    @Id
    private UUID id;

    @Column
    private UUID story;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String what;

    private @Nullable String item;

    @Column
    private Instant openedAt;

    private @Nullable Instant doneAt;
    private @Nullable String doneBy;
    private @Nullable String how;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** What a task is about. It ends by itself once that is over, and whenever its story leaves for good. */
    public enum Kind {
        /** The wire has spoken against the story; that is over when a chief says so. */
        WIRE {
            @Override
            boolean isOverFor(Story story) {
                return false;
            }
        },
        /** The clock could not let the story out. */
        FAILED {
            @Override
            boolean isOverFor(Story story) {
                return story.stage() == Stage.PUBLISHED;
            }
        },
        /** Nobody has looked at what was rushed out. */
        SECOND_EYES {
            @Override
            boolean isOverFor(Story story) {
                return !story.isInDebt();
            }
        },
        /** A story is held while the public reads it. */
        HELD {
            @Override
            boolean isOverFor(Story story) {
                return !story.isLive() || story.holds().stream().noneMatch(Hold::isOpen);
            }
        },
        /** A story is under embargo while the public reads it. */
        EMBARGOED {
            @Override
            boolean isOverFor(Story story) {
                return !story.isLive() || story.embargo() == null;
            }
        };

        abstract boolean isOverFor(Story story);
    }

    Task(Story story, Kind kind, String what, @Nullable String item, Instant at) {
        this.id = UUID.randomUUID();
        this.story = story.id();
        this.kind = kind;
        this.what = what;
        this.item = item;
        this.openedAt = at;
    }

    /** Whether there is nothing to see to any more, as the story stands. */
    boolean isOverFor(Story story) {
        return story.stage().isGone() || kind.isOverFor(story);
    }

    /** Done, as the member says; 409 where it was before. */
    void done(String how, Member by, Instant at) {
        if (doneAt != null) {
            throw new DoneBefore();
        }
        this.how = how;
        this.doneBy = by.name();
        this.doneAt = at;
    }

    @JsonProperty
    public UUID id() {
        return id;
    }

    @JsonProperty
    public UUID story() {
        return story;
    }

    @JsonProperty
    public Kind kind() {
        return kind;
    }

    /** In a sentence. */
    @JsonProperty
    public String what() {
        return what;
    }

    /** The wire item that is the cause, by its identifier; none where the clock is. */
    @JsonProperty
    public @Nullable String item() {
        return item;
    }

    @JsonProperty
    public Instant openedAt() {
        return openedAt;
    }

    @JsonProperty
    public @Nullable Instant doneAt() {
        return doneAt;
    }

    @JsonProperty
    public @Nullable String doneBy() {
        return doneBy;
    }

    /** What was done about it. */
    @JsonProperty
    public @Nullable String how() {
        return how;
    }

    private static final class DoneBefore extends Conflict {
        DoneBefore() {
            super("DONE", "This task was done before.");
        }
    }
}
