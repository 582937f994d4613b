package stet.staff;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/**
 * In production the service starts with no part of the demo: no password that is a name, no identities that nobody vouches
 * for. With the demo's profile it starts where all that it listens on and speaks to is on this machine.
 */
@ApplicationScoped
class ProductionParts {
    private static final Set<String> DEMO_PASSWORDS = Set.of("stet", "stet_owner", "postgres", "password");
    private static final String KEYCLOAK = "quarkus.oidc.auth-server-url";
    private static final String KEYCLOAK_TLS = "quarkus.oidc.tls.";

    private final Config config;

    ProductionParts(Config config) {
        this.config = config;
    }

    void refuseDemoParts(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        if (ConfigUtils.getProfiles().contains("demo")) {
            refuse("The demo is for one machine and will not start with ", elsewhere());
        } else {
            refuse("This is production and will not start with ", partsOfTheDemo());
        }
    }

    private static void refuse(String sentence, List<String> found) {
        if (!found.isEmpty()) {
            throw new IllegalStateException(sentence + String.join(", ", found) + ".");
        }
    }

    List<String> partsOfTheDemo() {
        var found = new ArrayList<String>();
        if (DEMO_PASSWORDS.contains(value("quarkus.datasource.password"))
                || DEMO_PASSWORDS.contains(value("quarkus.flyway.password"))) {
            found.add("a database password of the demo");
        }
        if (!"https".equals(URI.create(value(KEYCLOAK)).getScheme())) {
            found.add("OIDC_URL without https");
        }
        if (trustsAnyKeycloak()) {
            found.add("a Keycloak whose certificate is not verified");
        }
        if (isOnClassPath("stet.demo.Newsroom")
                || isOnClassPath("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")) {
            found.add("classes of the demo");
        }
        return found;
    }

    /** By any of the three places where Quarkus lets the verification be switched off. */
    private boolean trustsAnyKeycloak() {
        var named = optional(KEYCLOAK_TLS + "tls-configuration-name")
                .map("quarkus.tls.%s."::formatted)
                .orElse("quarkus.tls.");
        return optional(KEYCLOAK_TLS + "verification")
                        .filter(how -> !"required".equalsIgnoreCase(how))
                        .isPresent()
                || optional(named + "trust-all").filter(Boolean::parseBoolean).isPresent()
                || optional(named + "hostname-verification-algorithm")
                        .filter("NONE"::equalsIgnoreCase)
                        .isPresent();
    }

    /** What is not on this machine, by the variable that says so. */
    List<String> elsewhere() {
        var hosts = new TreeMap<>(Map.of(
                "QUARKUS_HTTP_HOST", value("quarkus.http.host"),
                "QUARKUS_MANAGEMENT_HOST", value("quarkus.management.host"),
                "OIDC_URL", host(value(KEYCLOAK)),
                "DATABASE_URL", host(value("quarkus.datasource.jdbc.url").substring("jdbc:".length()))));
        return hosts.entrySet().stream()
                .filter(host -> !isHere(host.getValue()))
                .map(host -> host.getKey() + " on " + host.getValue())
                .toList();
    }

    private static String host(String address) {
        return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String value(String name) {
        return config.getValue(name, String.class);
    }

    private Optional<String> optional(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private static boolean isOnClassPath(String name) {
        var path = name.replace('.', '/') + ".class";
        return Thread.currentThread().getContextClassLoader().getResource(path) != null;
    }
}
