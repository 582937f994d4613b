package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.newsroom.Desk;

/** A newsroom that is set up for production by the pages: an empty PostgreSQL that asks for passwords, and the packaged service. */
final class Installation implements AutoCloseable {
    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv (\\w+) (\\w+)$");
    private static final String WHO_GETS_IN = """
            host all postgres samehost trust
            host all all samehost scram-sha-256
            """;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final List<Integer> ports;
    private final Map<String, String> environment;

    private Installation(Path folder, EmbeddedPostgres postgres, List<Integer> ports) {
        this.folder = folder;
        this.postgres = postgres;
        this.ports = ports;
        this.environment = new HashMap<>(Map.of(
                "DATABASE_PASSWORD", UUID.randomUUID().toString(),
                "DATABASE_OWNER_PASSWORD", UUID.randomUUID().toString(),
                "WIRE_FOLDER", folder.resolve("wire").toString(),
                "QUARKUS_HTTP_PORT", ports.get(0).toString(),
                "QUARKUS_MANAGEMENT_PORT", ports.get(1).toString(),
                "JDK_JAVA_OPTIONS", "-Xmx512m"));
    }

    static Installation in(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        var doors = Files.writeString(folder.resolve("pg_hba.conf"), WHO_GETS_IN);
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster"))
                .setServerConfig("hba_file", doors.toString())
                .setServerConfig("unix_socket_directories", "''")
                .start();
        try (var http = new ServerSocket(0);
                var management = new ServerSocket(0)) {
            return new Installation(folder, postgres, List.of(http.getLocalPort(), management.getLocalPort()));
        }
    }

    /** Runs the file as psql would: the lines that begin with a backslash are psql's own. */
    void runs(Path roles) throws IOException, SQLException {
        var text = Files.readString(roles);
        var sql = text.lines().filter(line -> !line.matches("\\\\.*|--.*")).collect(Collectors.joining("\n"));
        for (var variable : GETENV.matcher(text).results().toList()) {
            sql = sql.replace(":'" + variable.group(1) + "'", "'" + environment.get(variable.group(2)) + "'");
        }
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            for (var one : sql.split(";", -1)) {
                statement.execute(one);
            }
        }
    }

    /** Returns once the node that the commands start is ready. */
    Terminal starts(String... commands) {
        var terminal = Terminal.in(folder, environment);
        for (var command : commands) {
            terminal.types(here(command));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> !terminal.isOpen() || isReady());
        assertThat(terminal.isOpen()).as(terminal.shown()).isTrue();
        return terminal;
    }

    /** The addresses and paths of this machine stand for those of the page. */
    String prints(String commands) {
        return Terminal.prints(folder, environment, here(commands));
    }

    private String here(String commands) {
        return commands.replace("127.0.0.1:8080", "127.0.0.1:" + ports.get(0))
                .replace("127.0.0.1:9000", "127.0.0.1:" + ports.get(1))
                .replace("127.0.0.1:5432", "127.0.0.1:" + postgres.getPort())
                .replace("/srv/wire", folder.resolve("wire").toString());
    }

    Desk withToken(String token) {
        return Desk.withToken(URI.create("http://localhost:" + ports.get(0)), token);
    }

    private boolean isReady() {
        try {
            return Desk.ofNobody(URI.create("http://localhost:" + ports.get(1)))
                            .get("/q/health/ready")
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
