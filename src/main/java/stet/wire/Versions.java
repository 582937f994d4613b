package stet.wire;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of two versions of an item is the later: by number where both are numbers, else by time, else by arrival. */
final class Versions {
    private Versions() {}

    static boolean isLater(
            String version, @Nullable Instant created, String thanVersion, @Nullable Instant thanCreated) {
        if (isNumber(version) && isNumber(thanVersion)) {
            return Long.parseLong(version) > Long.parseLong(thanVersion);
        }
        return created == null
                || thanCreated == null
                || Comparator.<Instant>naturalOrder().compare(created, thanCreated) >= 0;
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty() && version.length() < 19 && version.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
