package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when a story must not go out: an instant, or until somebody lifts it. */
public record Embargo(@Nullable Instant until, boolean indefinite) {
    public Embargo {
        if ((until == null) != indefinite) {
            throw new IllegalArgumentException("An embargo ends at an instant or is indefinite");
        }
    }

    boolean covers(Instant moment) {
        return until == null || moment.isBefore(until);
    }

    /** Whether it would end earlier than the other one. */
    @JsonIgnore
    boolean isShorterThan(Embargo other) {
        return until != null && (other.until == null || until.isBefore(other.until));
    }

    @JsonIgnore
    String spoken() {
        return until == null ? "until it is lifted" : "until " + until;
    }
}
