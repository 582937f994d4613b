package stet.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import stet.staff.Member;

/** What somebody of the newsroom wrote beside the copy. It stays inside. */
@Entity
@Immutable
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
public class Note {
    @Id
    private UUID id;

    @Column
    private UUID story;

    @Column
    private Instant at;

    @Column
    private String byId;

    @Column
    private String byName;

    @Column
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID story, String text, Member by, Instant at) {
        this.id = UUID.randomUUID();
        this.story = story;
        this.text = text;
        this.byId = by.id();
        this.byName = by.name();
        this.at = at;
    }

    @JsonProperty
    public UUID id() {
        return id;
    }

    @JsonProperty
    public Instant at() {
        return at;
    }

    /** The user name of who wrote it. */
    @JsonProperty
    public String by() {
        return byName;
    }

    @JsonProperty
    public String text() {
        return text;
    }
}
