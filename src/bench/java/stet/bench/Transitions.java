package stet.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import stet.demo.KeycloakServer;

/** Measures transitions over HTTP: run from the project's folder, it needs {@code keycloak.home} and {@code service.jar}. */
public final class Transitions {
    private static final Path WORK = Path.of("target", "bench");
    private static final Path REALMS = Path.of("deployment", "keycloak");
    private static final long START = System.nanoTime();

    private Transitions() {}

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        var plan = Plan.asked();
        var distribution = required("keycloak.home");
        var jar = required("service.jar");
        var machine = Machine.here();
        var startedAt = Instant.now();
        Files.createDirectories(WORK);
        say("PostgreSQL starts, with fsync");
        try (var database = DurablePostgres.start(WORK.resolve("database"));
                var keycloak =
                        KeycloakServer.start(distribution, REALMS, WORK.resolve("keycloak"), 0, Transitions::say);
                var newsroom = newsroom(jar, database, keycloak)) {
            var bench = Bench.of(plan, database, newsroom, Tokens.from(keycloak.issuer()), WORK, Transitions::say);
            var rounds = bench.rounds();
            var report = new Report(
                    startedAt,
                    machine,
                    database.settings(),
                    Newsroom.HEAP + " " + Newsroom.COLLECTOR,
                    bench.driver(),
                    plan,
                    WholePath.transitions(),
                    rounds);
            System.out.println(report.text());
            say("The same as JSON: " + write(report));
        }
    }

    private static Newsroom newsroom(Path jar, DurablePostgres database, KeycloakServer keycloak) throws IOException {
        say("The newsroom starts");
        return Newsroom.start(jar, database, keycloak.issuer(), WORK.resolve("newsroom.log"));
    }

    private static Path write(Report report) throws IOException {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        return Files.writeString(WORK.resolve("transitions.json"), json.writeValueAsString(report) + "\n");
    }

    private static Path required(String property) {
        var value = System.getProperty(property);
        if (value == null || !Files.exists(Path.of(value))) {
            throw new IllegalStateException("-D%s= names no file: %s".formatted(property, value));
        }
        return Path.of(value);
    }

    private static void say(String what) {
        System.out.printf(
                "[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), what);
    }
}
