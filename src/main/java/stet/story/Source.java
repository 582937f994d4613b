package stet.story;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A wire item that a story uses, in the version that it was taken from. */
@Entity
@Immutable
@Table(name = "story_source")
@IdClass(Source.Of.class)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE, getterVisibility = JsonAutoDetect.Visibility.NONE)
@Schema(name = "StorySource")
public class Source {
    @Id
    private UUID story;

    @Id
    private String uri;

    @Column
    private String version;

    @Enumerated(EnumType.STRING)
    private How how;

    @Column
    private Instant at;

    /** How it is known. */
    @Schema(name = "SourceHow")
    public enum How {
        /** A member said so. */
        IMPORTED,
        /** The credit check found its words in the copy. */
        FOUND
    }

    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    UUID story() {
        return story;
    }

    /** The item's. */
    @JsonProperty
    public String uri() {
        return uri;
    }

    @JsonProperty
    public String version() {
        return version;
    }

    @JsonProperty
    public How how() {
        return how;
    }

    @JsonProperty
    public Instant at() {
        return at;
    }

    /** Which item of which story. */
    static class Of implements Serializable {
        private @Nullable UUID story;
        private @Nullable String uri;

        protected Of() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Of that && Objects.equals(story, that.story) && Objects.equals(uri, that.uri);
        }

        @Override
        public int hashCode() {
            return Objects.hash(story, uri);
        }
    }
}
