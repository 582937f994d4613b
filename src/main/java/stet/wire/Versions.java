package stet.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of two versions of an item is the later: by the times at which their agency made them where both are told, else by
 * number where both are numbers, else by arrival. A number that leaps ahead of all that an agency would count to says
 * nothing, so that one broken version does not keep the next ones out.
 */
final class Versions {
    /** Agencies write an item over some dozens of times; numbers of eight digits and more are times. */
    private static final long LEAP = 10_000;

    private static final int SHORTEST_TIME = 8;

    private Versions() {}

    static boolean isLater(
            String version, @Nullable Instant created, String thanVersion, @Nullable Instant thanCreated) {
        if (created != null && thanCreated != null && !created.equals(thanCreated)) {
            return created.isAfter(thanCreated);
        }
        if (isNumber(version) && isNumber(thanVersion)) {
            long number = Long.parseLong(version);
            long than = Long.parseLong(thanVersion);
            return number >= than || (than - number > LEAP && !areTimes(version, thanVersion));
        }
        return true;
    }

    /** As 20261127103000 is one. */
    private static boolean areTimes(String one, String other) {
        return one.length() == other.length()
                && one.length() >= SHORTEST_TIME
                && one.startsWith("20")
                && other.startsWith("20");
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty() && version.length() < 19 && version.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
