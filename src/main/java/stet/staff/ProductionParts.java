package stet.staff;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production the service starts with no part of the demo: no password that is a name, no identities over plain HTTP. */
@ApplicationScoped
class ProductionParts {
    private static final Set<String> DEMO_PASSWORDS = Set.of("stet", "stet_owner", "postgres", "password");

    private final String databasePassword;
    private final String ownerPassword;
    private final URI identities;

    ProductionParts(
            @ConfigProperty(name = "quarkus.datasource.password") String databasePassword,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI identities) {
        this.databasePassword = databasePassword;
        this.ownerPassword = ownerPassword;
        this.identities = identities;
    }

    void refuseDemoParts(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || ConfigUtils.getProfiles().contains("demo")) {
            return;
        }
        var found = new ArrayList<String>();
        if (DEMO_PASSWORDS.contains(databasePassword) || DEMO_PASSWORDS.contains(ownerPassword)) {
            found.add("a database password of the demo");
        }
        if (!"https".equals(identities.getScheme())) {
            found.add("OIDC_URL without https");
        }
        if (isOnClassPath("stet.demo.Newsroom")
                || isOnClassPath("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")) {
            found.add("classes of the demo");
        }
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "This is production and will not start with " + String.join(", ", found) + ".");
        }
    }

    private static boolean isOnClassPath(String name) {
        var path = name.replace('.', '/') + ".class";
        return Thread.currentThread().getContextClassLoader().getResource(path) != null;
    }
}
