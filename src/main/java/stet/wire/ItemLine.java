package stet.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/**
 * The newest version of an item in a list, without what it says.
 *
 * @param seq its number in this newsroom
 * @param embargo before when it must not be published
 * @param heldBack whether it must not be published until its agency releases it
 * @param expires from when it must not be used any more
 * @param agency the id of the agency whose copy it is, where the register knows it
 * @param owner as the feed writes it, its first 400 characters
 * @param headline its first 400 characters
 */
record ItemLine(
        long seq,
        String uri,
        String version,
        String account,
        Instant receivedAt,
        Dispatch.Status status,
        @Nullable Instant embargo,
        boolean heldBack,
        @Nullable Instant expires,
        @Nullable String agency,
        String owner,
        String headline) {
    static ItemLine of(Object[] row) {
        return new ItemLine(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                Dispatch.Status.valueOf((String) row[5]),
                (Instant) row[6],
                (Boolean) row[7],
                (Instant) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11]);
    }
}
