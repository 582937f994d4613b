package stet.race;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import stet.newsroom.Books;

/** The database past the service, for many at once: connections of its owner are used again. */
final class Database implements AutoCloseable {
    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();

    /** Rows as their columns' texts; null where there is none. */
    List<Map<String, String>> rows(String query, Object... parameters) {
        return with(connection -> {
            try (var select = connection.prepareStatement(query)) {
                bind(select, parameters);
                try (var rows = select.executeQuery()) {
                    var found = new ArrayList<Map<String, String>>();
                    while (rows.next()) {
                        found.add(row(rows));
                    }
                    return found;
                }
            }
        });
    }

    String text(String query, Object... parameters) {
        return rows(query, parameters).get(0).values().iterator().next();
    }

    int write(String sql, Object... parameters) {
        return with(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                bind(update, parameters);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void close() throws SQLException {
        for (var connection : free) {
            connection.close();
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        var one = free.poll();
        try {
            var connection = one == null ? Books.asOwner() : one;
            var done = work.on(connection);
            free.push(connection);
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        var row = new LinkedHashMap<String, String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
        }
        return Collections.unmodifiableMap(row);
    }
}
