package stet.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import stet.audit.log.Written;

/**
 * A book opened at its end, ready for the next entry.
 *
 * @param last the number of the last entry, 0 in a new book
 * @param hash the hash of the last entry
 * @param at the database's time when the book was opened: the time of what is written next
 */
public record Page(String book, long last, String hash, Instant at) {
    /** Of one book, by a plan of its own: a plan for many does not know how many. */
    private static final String LAST = """
            select b.book, coalesce(t.n, 0), coalesce(t.hash, ?), clock_timestamp()
            from (select cast(? as text) book) b
            left join lateral (select n, hash from trail where book = b.book order by n desc limit 1) t on true
            """;

    private static final String LAST_OF_EACH = """
            select b.book, coalesce(t.n, 0), coalesce(t.hash, ?), now.at
            from (select clock_timestamp() at) now cross join unnest(?) b(book)
            left join lateral (select n, hash from trail where book = b.book order by n desc limit 1) t on true
            """;

    /** Whoever opens it holds the lock that orders the book's writers. */
    static Page opened(String book, Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST)) {
            select.setString(1, Written.NOTHING);
            select.setString(2, book);
            try (var row = select.executeQuery()) {
                row.next();
                return page(row);
            }
        }
    }

    /** Many books, all at the same time of the database. */
    static List<Page> opened(Collection<String> books, Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST_OF_EACH)) {
            select.setString(1, Written.NOTHING);
            select.setArray(2, connection.createArrayOf("text", books.toArray()));
            var pages = new ArrayList<Page>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    pages.add(page(row));
                }
            }
            return pages;
        }
    }

    private static Page page(ResultSet row) throws SQLException {
        var at = row.getObject(4, OffsetDateTime.class).toInstant();
        return new Page(row.getString(1), row.getLong(2), row.getString(3), at);
    }

    /** The page for the entry that follows this one. */
    Page after(Entry entry) {
        return new Page(book, entry.n(), entry.hash(), at);
    }
}
