package stet.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
@Schema(name = "ListedWireItem")
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
    static ItemLine of(ResultSet row) throws SQLException {
        return new ItemLine(
                row.getLong("seq"),
                row.getString("uri"),
                row.getString("version"),
                row.getString("account"),
                Objects.requireNonNull(instant(row, "received_at")),
                Dispatch.Status.valueOf(row.getString("status")),
                instant(row, "embargo"),
                row.getBoolean("held_back"),
                instant(row, "expires"),
                row.getString("agency"),
                row.getString("owner"),
                row.getString("headline"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
