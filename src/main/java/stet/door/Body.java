package stet.door;

import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;

/** The body of a request. */
public final class Body {
    private Body() {}

    /** The body that must be there; 400 when nothing, or {@code null}, was sent. */
    public static <T> T of(@Nullable T sent) {
        if (sent == null) {
            throw new Malformed(null, "BODY_MISSING", "The request needs a body.");
        }
        return sent;
    }
}
