package stet.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL for the demo and the tests: loopback only, any local user may connect, and not safe against a crash of the
 * machine (fsync is off). Database {@code stet} belongs to {@code stet_owner}, which migrates; the service is {@code stet}
 * and owns nothing. Passwords are the roles' names.
 */
public final class DatabaseServer implements Part {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FolderClaim claim;
    private final Path home;
    private final EmbeddedPostgres postgres;

    private DatabaseServer(FolderClaim claim, Path home, EmbeddedPostgres postgres) {
        this.claim = claim;
        this.home = home;
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
            Postmaster.endOrphan(cluster(home));
            Files.deleteIfExists(log(home));
            var server = new DatabaseServer(claim, home, postgres(home, port));
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
    public CompletableFuture<?> ended() {
        return Postmaster.of(cluster(home))
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public Path log() {
        return log(home);
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

    private static EmbeddedPostgres postgres(Path home, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(cluster(home))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", charactersOfThisSystem())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "''")
                .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .start();
    }

    /** Full-text search asks the operating system what a letter is, and not every system knows C.UTF-8. */
    private static String charactersOfThisSystem() {
        var system = System.getProperty("os.name", "");
        return system.startsWith("Mac") ? "en_US.UTF-8" : system.startsWith("Windows") ? "C" : "C.UTF-8";
    }

    static Path cluster(Path home) {
        return home.resolve("cluster");
    }

    private static Path log(Path home) {
        return home.resolve("postgres.log");
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
