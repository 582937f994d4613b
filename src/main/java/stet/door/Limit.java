package stet.door;

import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;

/** How many items a page holds. */
public final class Limit {
    private static final int MOST = 100;
    private static final int USUAL = 50;

    private Limit() {}

    /** 1 to 100, 50 where nothing is asked for; 400 otherwise. */
    public static int of(@Nullable String sent) {
        if (sent == null) {
            return USUAL;
        }
        try {
            int limit = Integer.parseInt(sent);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static Malformed wrong() {
        return new Malformed(null, "BAD_LIMIT", "The limit is a number from 1 to 100.");
    }
}
