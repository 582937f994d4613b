package stet.newsroom;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The database itself, past the service: for looking, and for tampering. */
public final class Books {
    private Books() {}

    public static String url() {
        return RealParts.database().jdbcUrl();
    }

    /** As the role that owns everything. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(RealParts.database().jdbcUrl(), "stet_owner", "stet_owner");
    }

    /** As the role under which the service works. */
    public static Connection asService() throws SQLException {
        return DriverManager.getConnection(RealParts.database().jdbcUrl(), "stet", "stet");
    }

    /** The database's time. */
    public static Instant now() throws SQLException {
        try (var connection = asService();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    public static int write(String sql) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    public static long count(String sql) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
