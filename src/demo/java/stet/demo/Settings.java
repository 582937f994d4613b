package stet.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * What whoever starts the demo may choose, as system properties, and where its things are.
 *
 * @param folder all that the demo keeps
 * @param reset whether to forget what was kept
 * @param keycloak the unpacked distribution
 * @param service the packaged service
 */
record Settings(
        Path folder, boolean reset, Path keycloak, Path service, int httpPort, int managementPort, int keycloakPort) {

    static Settings given() {
        return new Settings(
                Path.of(".demo").toAbsolutePath(),
                Boolean.getBoolean("demo.reset"),
                Path.of(System.getProperty("keycloak.home")),
                Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath(),
                port("http.port", 8080),
                port("management.port", 9000),
                port("keycloak.port", 8180));
    }

    /** @throws IllegalStateException naming the first port that somebody else has, and how to choose another */
    void mustHavePortsFree() {
        mustBeFree(httpPort, "http.port");
        mustBeFree(managementPort, "management.port");
        mustBeFree(keycloakPort, "keycloak.port");
    }

    /** Keycloak's realm, as tokens name it. */
    String issuer() {
        return "http://localhost:%d/realms/newsroom".formatted(keycloakPort);
    }

    private static int port(String property, int otherwise) {
        var given = System.getProperty(property, String.valueOf(otherwise));
        try {
            var port = Integer.parseInt(given);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalStateException("-D%s=%s names no port: it takes 1 to 65535.".formatted(property, given));
    }

    private static void mustBeFree(int port, String property) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port %d is taken. End what uses it, or choose another with -D%s=".formatted(port, property), e);
        }
    }
}
