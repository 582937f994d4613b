package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.audit.Wanted.Condition;
import stet.door.Moment;

/** Reads entries across the books, by what somebody wants of them. */
@ApplicationScoped
public class Ledger {
    private static final String SELECT = "select p.place, " + Rows.COLUMNS
            + " from trail t left join trail_place p on p.book = t.book and p.n = t.n";

    private final Rows rows;

    Ledger(Rows rows) {
        this.rows = rows;
    }

    /** Where a page begins: after the entry with these. */
    public record After(Instant at, String book, long n) {
        public static final After NOTHING = new After(Instant.EPOCH, "", 0);

        /** From a cursor's keys. */
        public static After of(List<String> keys) {
            return new After(Moment.of(keys.get(0)), keys.get(1), Long.parseLong(keys.get(2)));
        }
    }

    /**
     * In the order in which they were written.
     *
     * @param within what the caller may see, beyond what is wanted; none where that is everything
     */
    public List<Placed> page(Wanted wanted, @Nullable Condition within, After after, int most) {
        var conditions = new ArrayList<>(wanted.conditions());
        if (within != null) {
            conditions.add(within);
        }
        if (wanted.isOfOneBook()) {
            return ofOneBook(conditions, after, most);
        }
        var from = wanted.since()
                .filter(since -> since.isAfter(after.at()))
                .map(since -> new After(since, "", 0))
                .orElse(after);
        var query = SELECT + " where (t.at, t.book, t.n) > (?, ?, ?)" + and(conditions)
                + " order by t.at, t.book, t.n limit " + most;
        var found = new ArrayList<Placed>();
        rows.each(
                query,
                (select, connection) -> {
                    select.setTimestamp(1, Timestamp.from(from.at()));
                    select.setString(2, from.book());
                    select.setLong(3, from.n());
                    bind(conditions, select, 4, connection);
                },
                row -> found.add(placed(row)));
        return found;
    }

    private List<Placed> ofOneBook(List<Condition> conditions, After after, int most) {
        var found = new ArrayList<Placed>();
        rows.each(
                SELECT + " where t.n > ?" + and(conditions) + " order by t.n limit " + most,
                (select, connection) -> {
                    select.setLong(1, after.n());
                    bind(conditions, select, 2, connection);
                },
                row -> found.add(placed(row)));
        return found;
    }

    private static String and(List<Condition> conditions) {
        return conditions.stream().map(condition -> " and " + condition.sql()).collect(Collectors.joining());
    }

    Optional<Placed> at(long place) {
        var found = new ArrayList<Placed>();
        rows.each(
                SELECT + " where p.place = ?",
                (select, connection) -> select.setLong(1, place),
                row -> found.add(placed(row)));
        return found.stream().findFirst();
    }

    /** Those with a place below the size, in the order of their places; the reader says whether to go on. */
    void each(Wanted wanted, long size, Predicate<Placed> reader) {
        var conditions = new ArrayList<>(wanted.conditions());
        var query = SELECT + " where p.place < ?"
                + conditions.stream()
                        .map(condition -> " and " + condition.sql())
                        .collect(Collectors.joining())
                + " order by p.place";
        rows.each(
                query,
                (select, connection) -> {
                    select.setLong(1, size);
                    bind(conditions, select, 2, connection);
                },
                row -> reader.test(placed(row)));
    }

    private static void bind(List<Condition> conditions, PreparedStatement query, int from, Connection connection)
            throws SQLException {
        for (int i = 0; i < conditions.size(); i++) {
            conditions.get(i).bind(query, from + i, connection);
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(row.getObject("place", Long.class), Rows.written(row, 2));
    }
}
