package stet.wire.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as feeds write it: ISO 8601, extended or basic, with or without seconds and zone. A time without a zone is
 * never guessed to be UTC: an embargo then holds until that hour has passed everywhere, and terms end when it comes
 * anywhere. Years are 0001 to 9999.
 */
final class Moment {
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final Pattern FORM = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:[T ]?(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?)?"
            + " ?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moment() {}

    /** When a version was made; none if the feed gives no time that can be placed. */
    static @Nullable Instant made(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || form.group(8) == null) {
            return null;
        }
        try {
            return bounded(local(form).toInstant(offset(form.group(8))));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** @throws Unreadable for a time that is none, since nobody could say when the item is free */
    static Instant embargoed(String text) throws Unreadable {
        return strictly(text, LAST_ON_EARTH, "The embargo is no time that can be read.");
    }

    /** @throws Unreadable for a time that is none, since nobody could say until when the item is good */
    static Instant expiring(String text) throws Unreadable {
        return strictly(text, FIRST_ON_EARTH, "The time at which the item expires cannot be read.");
    }

    private static Instant strictly(String text, ZoneOffset otherwise, String reason) throws Unreadable {
        var form = FORM.matcher(text.strip());
        try {
            if (form.matches()) {
                return bounded(local(form).toInstant(form.group(8) == null ? otherwise : offset(form.group(8))));
            }
        } catch (DateTimeException impossible) {
            throw new Unreadable("BAD_TIME", reason);
        }
        throw new Unreadable("BAD_TIME", reason);
    }

    /** A zone may carry the first or last hours of these years, which systems write for "never", out of them. */
    static Instant bounded(Instant moment) {
        return moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    }

    private static LocalDateTime local(Matcher form) {
        return LocalDateTime.of(
                year(form.group(1)),
                number(form.group(2)),
                number(form.group(3)),
                number(form.group(4)),
                number(form.group(5)),
                number(form.group(6)),
                nanos(form.group(7)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year == 0) {
            throw new DateTimeException("There is no year 0");
        }
        return year;
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(String zone) {
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
