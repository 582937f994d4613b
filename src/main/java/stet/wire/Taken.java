package stet.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a dispatch. */
@Schema(name = "TakenWireItem")
public record Taken(String uri, String version, long seq, Result result) {
    /** Whether it is new. */
    @Schema(name = "TakenResult")
    public enum Result {
        STORED,
        KNOWN;

        @JsonValue
        public String spoken() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
