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

    /** The same, without statements prepared in the database: those can be explained that have parameters. */
    public static Connection asOwnerWhoAsks() throws SQLException {
        var url = RealParts.database().jdbcUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple", "stet_owner", "stet_owner");
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

    /**
     * Does to an entry what its owner could do, lets the test look, and puts it back. Meanwhile no entry is given
     * its place, or the log would keep what was done.
     */
    public static void whileBent(String book, long n, String sql, Runnable look) throws SQLException {
        var place = " where book = '%s' and n = %d".formatted(book, n);
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('trail: places', 0))");
            statement.execute("create temporary table before as select * from trail" + place);
            try {
                statement.execute(sql + place);
                look.run();
            } finally {
                statement.execute("delete from trail where book = '%s' and n in (%d, 99)".formatted(book, n));
                statement.execute("insert into trail select * from before");
            }
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
