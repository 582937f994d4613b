package stet.newsroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.demo.DatabaseServer;
import stet.demo.KeycloakServer;

/** A real PostgreSQL, new for each run, and a real Keycloak, for every test that talks to the service. */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PARTS = Path.of("target", "parts");

    private static DatabaseServer database;
    private static KeycloakServer keycloak;

    static synchronized KeycloakServer keycloak() {
        if (keycloak == null) {
            keycloak = KeycloakServer.start(
                    Path.of(System.getProperty("keycloak.home")), realms(), PARTS.resolve("keycloak"), 0, says -> {});
        }
        return keycloak;
    }

    /** One that a test may stop and start. */
    public static KeycloakServer keycloakOfItsOwn(int port) {
        return KeycloakServer.start(
                Path.of(System.getProperty("keycloak.home")),
                realms(),
                PARTS.resolve("own-keycloak"),
                port,
                says -> {});
    }

    static synchronized DatabaseServer database() {
        if (database == null) {
            clear(PARTS.resolve("database"));
            clear(outside());
            database = DatabaseServer.start(PARTS.resolve("database"), 0);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        }
        return database;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(environment());
        settings.put("stet.house-rules", houseRules().toString());
        settings.put("stet.body.patience", "5S");
        settings.put("stet.rate.usual", "10000000");
        settings.put("stet.rate.of.hasty", "20");
        return settings;
    }

    /** Where they are and how to get in, as the environment of a service says it. */
    static Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL",
                database().jdbcUrl(),
                "DATABASE_PASSWORD",
                "stet",
                "DATABASE_OWNER_PASSWORD",
                "stet_owner",
                "OIDC_URL",
                keycloak().issuer(),
                "TRAIL_KEYS",
                PARTS.resolve("trail.pem").toAbsolutePath().toString(),
                "WIRE_INDEX",
                Path.of("target", "parts", "wire").toAbsolutePath().toString(),
                "TRAIL_FOLDER",
                outside().toAbsolutePath().toString(),
                "RATE",
                "10000000");
    }

    public static String environmentOf(String name) {
        return environment().get(name);
    }

    /** Where the trail's checkpoints are kept beside the database. */
    public static Path outside() {
        return PARTS.resolve("trail");
    }

    /** The realm of the demo, with clients and people of the tests added, and the realm of another house. */
    private static Path realms() {
        var deployed = Path.of("deployment", "keycloak");
        var tests = Path.of("src", "test", "resources", "stet", "realms");
        var realms = PARTS.resolve("realms");
        try {
            Files.createDirectories(realms);
            var demo = (ObjectNode)
                    JSON.readTree(deployed.resolve("newsroom-demo.json").toFile());
            var additions = JSON.readTree(tests.resolve("newsroom-tests.json").toFile());
            for (var list : List.of("clients", "users")) {
                additions.path(list).forEach(demo.withArrayProperty(list)::add);
            }
            Files.write(realms.resolve("newsroom-demo.json"), JSON.writeValueAsBytes(demo));
            for (var realm : List.of(deployed.resolve("newsroom-realm.json"), tests.resolve("elsewhere-realm.json"))) {
                Files.copy(realm, realms.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return realms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of the service; the business desk has decided that what an agency kills goes. */
    private static Path houseRules() {
        try (var seed = RealParts.class.getResourceAsStream("/stet/house-rules.json")) {
            var rules = (ObjectNode) JSON.readTree(seed);
            rules.putObject("desks").putObject("business").put("withdrawsKilled", true);
            Files.createDirectories(PARTS);
            return Files.write(PARTS.resolve("house-rules.json"), JSON.writeValueAsBytes(rules))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Both go on for the next test class; they end with this process.
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
