package stet.newsroom;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** An empty database on the tests' server, for a house of its own. */
public final class OwnDatabase {
    private final String name;

    private OwnDatabase(String name) {
        this.name = name;
    }

    /** Made anew, where there was one of this name. */
    public static OwnDatabase of(String name) throws SQLException {
        var made = new OwnDatabase(name);
        try (var superuser = DriverManager.getConnection(made.url().replace("/" + name, "/postgres"), "postgres", "");
                var statement = superuser.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner stet_owner");
        }
        return made;
    }

    public String url() {
        return RealParts.database().jdbcUrl().replaceFirst("/stet$", "/" + name);
    }

    /** As the role that owns everything. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "stet_owner", "stet_owner");
    }

    public void write(String sql) throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String sql) throws SQLException {
        try (var owner = asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What a service needs to know to work here: all that it keeps outside is in this folder. */
    public Map<String, String> environment(Path folder) {
        return Map.of(
                "DATABASE_URL",
                url(),
                "WIRE_INDEX",
                folder.resolve("wire").toAbsolutePath().toString(),
                "TRAIL_FOLDER",
                folder.resolve("trail").toAbsolutePath().toString());
    }
}
