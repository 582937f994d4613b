package stet.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A new PostgreSQL of the demo's binaries that keeps what it has committed, whatever happens to the machine. Roles, owner
 * and passwords are the demo's; the cluster is deleted at the end.
 */
public final class DurablePostgres implements AutoCloseable {
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> TOLD =
            List.of("server_version", "shared_buffers", "max_wal_size", "wal_sync_method", "max_connections");

    private final Path home;
    private final Path cluster;
    private EmbeddedPostgres postgres;
    private int port;

    private DurablePostgres(EmbeddedPostgres postgres, Path home, Path cluster) {
        this.postgres = postgres;
        this.home = home;
        this.cluster = cluster;
    }

    /** @throws IllegalStateException if the folder is in memory, or the server is not as durable as it was told to be */
    public static DurablePostgres start(Path data) throws IOException, SQLException {
        var home = Files.createDirectories(data).toRealPath();
        if (Files.getFileStore(home).type().equals("tmpfs")) {
            throw new IllegalStateException(home + " is in memory, so nothing in it is durable");
        }
        var cluster = home.resolve("clusters").resolve(UUID.randomUUID().toString());
        var database = new DurablePostgres(postgres(home, cluster).start(), home, cluster);
        try {
            database.mustBeDurable();
            database.prepare();
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Without user and password: {@code stet} and {@code stet_owner} share the address. */
    String jdbcUrl() {
        return jdbcUrl(port());
    }

    /** By way of another port. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://localhost:%d/stet".formatted(port);
    }

    /** As {@code pg_ctl stop -m immediate}: nobody is waited for, and the next start recovers. */
    public void crash() throws IOException {
        var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", pid).start();
        postmaster.onExit().join();
        port = postgres.getPort();
        postgres.close();
    }

    /** After a crash, at the same port. */
    public void startAgain() throws IOException {
        postgres = postgres(home, cluster).setPort(port).start();
    }

    public BackUp backUp(Path to) throws IOException, SQLException {
        try (var connection = connection()) {
            return BackUp.of(cluster, connection, to);
        }
    }

    /** In the place of what there is. */
    public void restore(BackUp backUp) throws IOException {
        crash();
        backUp.restore(cluster);
        startAgain();
    }

    public int port() {
        return postgres.getPort();
    }

    /** To the newsroom's database as the superuser. */
    public Connection connection() throws SQLException {
        return postgres.getDatabase("postgres", "stet").getConnection();
    }

    /** A new, empty database in the place of the newsroom's. */
    public void empty() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE stet WITH (FORCE)");
            statement.execute("CREATE DATABASE stet OWNER stet_owner");
            statement.execute("REVOKE ALL ON DATABASE stet FROM PUBLIC; GRANT CONNECT ON DATABASE stet TO stet");
        }
    }

    /** Writes everything to disk, so that no measurement pays for the one before it. */
    public void checkpoint() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** The first value that the newsroom's database answers. */
    public String first(String query) throws SQLException {
        try (var connection = connection()) {
            return first(connection, query);
        }
    }

    /** What the server itself says of its settings. */
    public Map<String, String> settings() throws SQLException, IOException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : TOLD) {
            settings.put(name, show(name));
        }
        for (var name : DURABLE) {
            settings.put(name, show(name));
        }
        settings.put("file_system", Files.getFileStore(home).type());
        return settings;
    }

    @Override
    public void close() {
        try {
            postgres.close();
            BackUp.delete(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded server is started with {@code -F}, which turns fsync off; a setting that follows it has the last word. */
    private static EmbeddedPostgres.Builder postgres(Path home, Path cluster) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setPGStartupWait(Duration.ofMinutes(1));
    }

    private void mustBeDurable() throws SQLException {
        for (var setting : DURABLE) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs with %s %s".formatted(setting, show(setting)));
            }
        }
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE stet_owner LOGIN PASSWORD 'stet_owner'; CREATE ROLE stet LOGIN PASSWORD 'stet'");
            statement.execute("CREATE DATABASE stet OWNER stet_owner");
            statement.execute("REVOKE ALL ON DATABASE stet FROM PUBLIC; GRANT CONNECT ON DATABASE stet TO stet");
        }
    }

    private String show(String setting) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            return first(connection, "SHOW " + setting);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
