package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.newsroom.Desk;
import stet.newsroom.Keycloak;
import stet.newsroom.Staff;

/** The demo, started as the profile {@code demo} starts it, in a folder and on ports of its own. */
final class Demo implements AutoCloseable {
    private static final Pattern MAIN = Pattern.compile("(?s)<id>demo</id>.*?<mainClass>(.+?)</mainClass>");
    private static final Pattern TROUBLE =
            Pattern.compile("(?m)^.*(?:\\bERROR\\b|\\bFATAL\\b|\\bPANIC\\b|The trail is not |has died).*$");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<Integer> ports;
    private Process process;
    private List<ProcessHandle> parts = List.of();

    private Demo(Path folder, List<Integer> ports) {
        this.folder = folder;
        this.ports = ports;
    }

    /** A check-out with nothing in it but what was built and what is deployed. */
    static Demo in(Path folder) throws IOException {
        for (var name : List.of("target", "deployment")) {
            Files.createSymbolicLink(folder.resolve(name), Path.of(name).toAbsolutePath());
        }
        try (var http = new ServerSocket(0);
                var management = new ServerSocket(0);
                var keycloak = new ServerSocket(0)) {
            return new Demo(folder, List.of(http.getLocalPort(), management.getLocalPort(), keycloak.getLocalPort()));
        }
    }

    /** Returns once it says that the newsroom is open. */
    void opens(String... properties) throws IOException {
        var main = MAIN.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(main.find()).isTrue();
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-XX:+UseSerialGC",
                "-Dkeycloak.home="
                        + Path.of(System.getProperty("keycloak.home")).toAbsolutePath(),
                "-Dhttp.port=" + ports.get(0),
                "-Dmanagement.port=" + ports.get(1),
                "-Dkeycloak.port=" + ports.get(2)));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.group(1)));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen.log").toFile())
                .start();
        await().atMost(PATIENCE).until(() -> !process.isAlive() || screen().contains("The newsroom is open"));
        assertThat(process.isAlive()).as(screen()).isTrue();
        parts = process.descendants().toList();
    }

    /** On TERM it ends as it should: it says so, and nothing of it goes on. */
    void closes() throws Exception {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(screen()).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(screen()).endsWith("The newsroom closes\n");
        assertThat(parts).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
        assertThat(kept("database/cluster/postmaster.pid")).doesNotExist();
    }

    /** What this run has written of trouble. Keycloak's own log is left aside: it complains of itself whenever it ends. */
    List<String> troubles() {
        return Stream.of(folder.resolve("screen.log"), kept("stet.log"), kept("database/postgres.log"))
                .flatMap(log -> troublesIn(text(log)).stream().map(line -> log.getFileName() + ": " + line))
                .toList();
    }

    static List<String> troublesIn(String log) {
        return TROUBLE.matcher(log).results().map(MatchResult::group).toList();
    }

    /** The commands of a page with the addresses of this newsroom in the place of the usual ones. */
    String here(String commands) {
        return commands.replaceAll("(localhost|127\\.0\\.0\\.1):8080", "$1:" + ports.get(0))
                .replaceAll("(localhost|127\\.0\\.0\\.1):9000", "$1:" + ports.get(1))
                .replaceAll("(localhost|127\\.0\\.0\\.1):8180", "$1:" + ports.get(2));
    }

    Path kept(String name) {
        return folder.resolve(".demo").resolve(name);
    }

    String screen() {
        return text(folder.resolve("screen.log"));
    }

    URI keycloak() {
        return URI.create("http://localhost:" + ports.get(2));
    }

    String token(Staff who) {
        return Keycloak.tokenFrom(keycloak() + "/realms/newsroom", who);
    }

    Desk as(Staff who) {
        return Desk.withToken(URI.create("http://localhost:" + ports.get(0)), token(who));
    }

    Desk asNobody() {
        return Desk.ofNobody(URI.create("http://localhost:" + ports.get(0)));
    }

    /** As {@code stet} or as {@code stet_owner}. */
    Connection database(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, role);
    }

    String jdbcUrl() {
        var port =
                text(kept("database/cluster/postmaster.pid")).lines().toList().get(3);
        return "jdbc:postgresql://localhost:%s/stet".formatted(port);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
