package stet.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Which of two versions of an item is the later: by the times at which their agency made them where both are told, else by
 * number where both are numbers, else by arrival. A number that leaps ahead of all that an agency would count to says
 * nothing, so that one broken version does not keep the next ones out.
 */
final class Versions {
    /** Agencies write an item over some dozens of times. */
    private static final long LEAP = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private Versions() {}

    static boolean isLater(
            String version, @Nullable Instant created, String thanVersion, @Nullable Instant thanCreated) {
        if (created != null && thanCreated != null && !created.equals(thanCreated)) {
            return created.isAfter(thanCreated);
        }
        if (isNumber(version) && isNumber(thanVersion)) {
            long number = Long.parseLong(version);
            long than = Long.parseLong(thanVersion);
            return number >= than || than - number > LEAP;
        }
        return true;
    }

    /** The time that a number is, as 20261127103000 is one; none where it is none. */
    static @Nullable Instant time(String version) {
        if (version.length() != 14 || !isNumber(version)) {
            return null;
        }
        try {
            return LocalDateTime.parse(version, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isNumber(String version) {
        return !version.isEmpty() && version.length() < 19 && version.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
