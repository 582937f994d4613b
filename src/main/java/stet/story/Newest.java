package stet.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import stet.door.Moment;

/** Where a page of a list ended that begins with what is newest. */
public record Newest(Instant at, UUID id) {
    /** Before every other. */
    public static final Newest OF_ALL = new Newest(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** From the keys of a cursor. */
    public static Newest of(List<String> keys) {
        return new Newest(Moment.of(keys.get(0)), UUID.fromString(keys.get(1)));
    }
}
