package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A real Keycloak with the demo's realm, in a process of its own that listens on loopback and ends with this one. Its
 * folder serves again until the realm or Keycloak's version changes; then Keycloak forgets all it knew and starts afresh.
 */
public final class KeycloakServer implements Part {
    private final FolderClaim claim;
    private final ServerProcess process;
    private final int port;

    private KeycloakServer(FolderClaim claim, ServerProcess process, int port) {
        this.claim = claim;
        this.process = process;
        this.port = port;
    }

    /**
     * Returns once the realm answers.
     * @param distribution the unpacked distribution; it is only read
     * @param realms the folder of {@code newsroom-realm.json} and of {@code newsroom-demo.json}, which is laid over it;
     *     other realms in it are taken as they are
     * @param data what this Keycloak keeps; one process at a time may work in it
     * @param port 0 for any that is free
     * @throws IllegalStateException if the folder or the port is taken, or Keycloak ends before it answers
     */
    public static KeycloakServer start(Path distribution, Path realms, Path data, int port, Consumer<String> says) {
        try {
            var home = Files.createDirectories(data).toRealPath();
            var realm = DemoRealm.in(realms);
            var claim = FolderClaim.on(home);
            endOrphan(home);
            var known = home.resolve("known-realm");
            var others = DemoRealm.othersIn(realms);
            var wanted = distribution.getFileName() + "\n" + realm + String.join("", others.values());
            var knows = Files.exists(known) && Files.readString(known).equals(wanted);
            says.accept(knows ? "Keycloak starts" : "Keycloak starts and takes in the realm");
            if (!knows) {
                Files.deleteIfExists(known);
                FolderClaim.clear(home.resolve("data"));
                var imports = Files.createDirectories(home.resolve("data/import"));
                Files.writeString(imports.resolve(DemoRealm.FILE), realm);
                for (var other : others.entrySet()) {
                    Files.writeString(imports.resolve(other.getKey()), other.getValue());
                }
            }
            var server = launched(distribution, home, free(port), claim);
            server.process.awaitAnswer(server.issuer() + "/.well-known/openid-configuration");
            Files.writeString(known, wanted);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://localhost:%d/realms/newsroom".formatted(port);
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.ended();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
        claim.close();
    }

    /** The claim is ours, so a Keycloak still at work in the folder has outlived a launcher that was killed. */
    static void endOrphan(Path home) {
        ProcessHandle.allProcesses()
                .filter(process -> KeycloakCommand.worksIn(home, process))
                .forEach(FolderClaim::end);
    }

    private static int free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("Port %d is taken, so Keycloak cannot have it".formatted(port), e);
        }
    }

    private static KeycloakServer launched(Path distribution, Path home, int port, FolderClaim claim)
            throws IOException {
        var command = new ProcessBuilder(KeycloakCommand.toStart(distribution, home, port));
        var environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        environment.put("WIRE_FEED_SECRET", "wire-feed");
        environment.put("STET_DESK_SECRET", "stet-desk");
        return new KeycloakServer(claim, ServerProcess.start(command, home.resolve("keycloak.log")), port);
    }
}
