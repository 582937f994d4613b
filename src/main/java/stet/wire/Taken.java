package stet.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a dispatch. */
public record Taken(String uri, String version, long seq, Result result) {
    /** Whether it is new. */
    public enum Result {
        STORED,
        KNOWN;

        @JsonValue
        public String spoken() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
