package stet.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL for the demo and the tests: loopback only, any local user may connect, and not safe against a crash of the
 * machine (fsync is off). Database {@code stet} belongs to {@code stet_owner}, which migrates; the service is {@code stet}
 * and owns nothing. Passwords are the roles' names.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FolderClaim claim;
    private final EmbeddedPostgres postgres;

    private DatabaseServer(FolderClaim claim, EmbeddedPostgres postgres) {
        this.claim = claim;
        this.postgres = postgres;
    }

    /**
     * Starts on a new or a kept folder.
     *
     * @param data what this database keeps, its binaries included; one process at a time may work in it
     * @param port 0 for any that is free
     * @throws IllegalStateException if the folder is taken
     */
    public static DatabaseServer start(Path data, int port) {
        try {
            var home = Files.createDirectories(data).toRealPath();
            var claim = FolderClaim.on(home);
            var cluster = home.resolve("cluster");
            endOrphan(cluster);
            var server = new DatabaseServer(claim, postgres(home, cluster, port));
            server.prepare();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take its roles", e);
        }
    }

    /** Without user and password: {@code stet} and {@code stet_owner} share the address. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/stet".formatted(port());
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            claim.close();
        }
    }

    private static EmbeddedPostgres postgres(Path home, Path cluster, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", charactersOfThisSystem())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "''")
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .start();
    }

    /** Full-text search asks the operating system what a letter is, and not every system knows C.UTF-8. */
    private static String charactersOfThisSystem() {
        var system = System.getProperty("os.name", "");
        return system.startsWith("Mac") ? "en_US.UTF-8" : system.startsWith("Windows") ? "C" : "C.UTF-8";
    }

    /** The claim is ours, so a PostgreSQL still at work in the folder has outlived a launcher that was killed. */
    private static void endOrphan(Path cluster) throws IOException {
        var pid = cluster.resolve("postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(DatabaseServer::end);
        }
    }

    private static void end(ProcessHandle postmaster) {
        var backends = postmaster.descendants().toList();
        FolderClaim.end(postmaster);
        backends.forEach(FolderClaim::end);
    }

    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = 'stet'")) {
                statement.execute(
                        "CREATE ROLE stet_owner LOGIN PASSWORD 'stet_owner'; CREATE ROLE stet LOGIN PASSWORD 'stet'");
            }
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = 'stet'")) {
                statement.execute("CREATE DATABASE stet OWNER stet_owner");
            }
            statement.execute("REVOKE ALL ON DATABASE stet FROM PUBLIC; GRANT CONNECT ON DATABASE stet TO stet");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
