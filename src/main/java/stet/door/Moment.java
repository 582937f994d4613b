package stet.door;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The one reader of the times that callers send: as RFC 3339 writes them, with an offset, to the microsecond, and in the years 1 to
 * 9999, which are those that RFC 3339 has and that the database takes.
 */
public final class Moment {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_THE_LAST =
            Instant.parse("9999-12-31T23:59:59.999999Z").plusNanos(1_000);

    private Moment() {}

    /** {@link DateTimeException} where it is none, or none of those years. */
    public static Instant of(String text) {
        return within(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .toInstant());
    }

    /** The same moment, if it is of those years. */
    public static Instant within(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(AFTER_THE_LAST)) {
            throw new DateTimeException("Not of the years 1 to 9999");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
