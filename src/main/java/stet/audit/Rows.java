package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Written;
import stet.database.Connections;
import stet.staff.Role;

/** Reads many rows as they come, in one snapshot of the database and in little memory. */
@ApplicationScoped
class Rows {
    /** What {@link #written} reads, of {@code trail t}. */
    static final String COLUMNS = """
            t.n, t.book, t.at, t.actor_id, t.actor_name, t.actor_kind, t.role, t.action, t.outcome, t.from_stage,
            t.to_stage, t.reason, t.revision, t.details, t.actor_cover, t.said_cover, t.previous, t.hash""";

    /** Entries by a person, or with the person's id or name in what they say: takes the id twice, the name in JSON, a pattern. */
    static final String NAMING = "t.actor_id = ? or strpos(t.details, ?) > 0 or t.details ~ ? or t.reason ~ ?";

    private static final int AT_ONCE = 2_000;

    /** How long the first of many rows may take to come. */
    private static final Duration SLOWEST = Duration.ofMinutes(10);

    private final Connections connections;

    Rows(Connections connections) {
        this.connections = connections;
    }

    /** What is done with each row; answers whether to go on. */
    interface Reader {
        boolean read(ResultSet row) throws SQLException;
    }

    /** What is read of one moment. */
    interface View<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Sets a query's parameters. */
    interface Binding {
        void bind(PreparedStatement query, Connection connection) throws SQLException;
    }

    void each(String query, Binding parameters, Reader reader) {
        inOneView(connection -> {
            each(connection, query, parameters, reader);
            return true;
        });
    }

    /** Whatever is read of the connection is of one moment. */
    <T> T inOneView(View<T> view) {
        try (var connection = connections.getConnection()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) SLOWEST.toMillis());
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                takeTime(connection);
                return view.of(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be read", e);
        }
    }

    /** Whoever takes the rows away may be slow, nothing is locked meanwhile; and will take all of them, so the plan is for all. */
    private static void takeTime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "set local idle_in_transaction_session_timeout = '10min'; set local statement_timeout = 0;"
                            + " set local cursor_tuple_fraction = 1");
        }
    }

    static void each(Connection connection, String query, Binding parameters, Reader reader) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setFetchSize(AT_ONCE);
            parameters.bind(select, connection);
            try (var rows = select.executeQuery()) {
                while (rows.next() && reader.read(rows)) {
                    // the reader does it
                }
            }
        }
    }

    static void each(Connection connection, String query, Reader reader) throws SQLException {
        each(connection, query, (select, same) -> {}, reader);
    }

    static Written written(ResultSet row) throws SQLException {
        return written(row, 1);
    }

    /** @param first the number of the first of its columns */
    static Written written(ResultSet row, int first) throws SQLException {
        int column = first;
        return new Written(
                row.getLong(column++),
                row.getString(column++),
                row.getObject(column++, OffsetDateTime.class).toInstant(),
                new Written.Who(
                        row.getString(column++), row.getString(column++), Actor.Kind.valueOf(row.getString(column++))),
                role(row.getString(column++)),
                row.getString(column++),
                Act.Outcome.valueOf(row.getString(column++)),
                row.getString(column++),
                row.getString(column++),
                row.getString(column++),
                row.getString(column++),
                Entry.json(row.getString(column++)),
                Entry.cover(row.getString(column++)),
                Entry.cover(row.getString(column++)),
                row.getString(column++),
                row.getString(column));
    }

    private static @Nullable Role role(@Nullable String name) {
        return name == null ? null : Role.valueOf(name);
    }
}
