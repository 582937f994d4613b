package stet.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import stet.problem.Conflict;
import stet.staff.Member;

/**
 * Something that a chief of the desk has to see to: the wire has spoken against a story that is live, or the
 * clock could not let one out. */
@Entity
@DynamicUpdate
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
public class Task {
    @Id
    private UUID id;

    @Column
    private UUID story;

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

    Task(Story story, String what, @Nullable String item, Instant at) {
        this.id = UUID.randomUUID();
        this.story = story.id();
        this.what = what;
        this.item = item;
        this.openedAt = at;
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
