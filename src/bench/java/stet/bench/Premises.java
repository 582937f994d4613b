package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import stet.demo.KeycloakServer;

/** What a newsroom needs around it, on loopback. It takes {@code keycloak.home} and {@code service.jar}, and the project's folder. */
public final class Premises implements AutoCloseable {
    /** What a run leaves behind. */
    public static final Path WORK = Path.of("target", "bench");

    private static final Path REALMS = Path.of("deployment", "keycloak");

    private final Path jar;
    private final DurablePostgres database;
    private final KeycloakServer keycloak;

    private Premises(Path jar, DurablePostgres database, KeycloakServer keycloak) {
        this.jar = jar;
        this.database = database;
        this.keycloak = keycloak;
    }

    public static Premises open() throws IOException, SQLException {
        var distribution = required("keycloak.home");
        var jar = required("service.jar");
        Files.createDirectories(WORK);
        Progress.say("PostgreSQL starts, with fsync");
        var database = DurablePostgres.start(WORK.resolve("database"));
        try {
            var keycloak = KeycloakServer.start(distribution, REALMS, WORK.resolve("keycloak"), 0, Progress::say);
            return new Premises(jar, database, keycloak);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A node more, whose log bears its name. */
    public Newsroom newsroom(String name, Map<String, String> settings) throws IOException {
        Progress.say("The %s starts".formatted(name));
        return Newsroom.start(jar, database, keycloak.issuer(), WORK.resolve(name + ".log"), settings);
    }

    /** Whatever it needs to be told of the way to its database comes on top of the usual settings. */
    public Newsroom newsroom(String name, int databasePort, Map<String, String> settings) throws IOException {
        var all = new HashMap<>(settings);
        all.put("DATABASE_URL", DurablePostgres.jdbcUrl(databasePort));
        return newsroom(name, all);
    }

    public DurablePostgres database() {
        return database;
    }

    /** New ones. */
    public Tokens tokens() throws IOException, InterruptedException {
        return Tokens.from(keycloak.issuer());
    }

    @Override
    public void close() {
        keycloak.close();
        database.close();
    }

    private static Path required(String property) {
        var value = System.getProperty(property);
        if (value == null || !Files.exists(Path.of(value))) {
            throw new IllegalStateException("-D%s= names no file: %s".formatted(property, value));
        }
        return Path.of(value);
    }
}
