package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The packaged service, told by its environment where its parts are, as in production. */
final class StetServer implements Part {
    private static final List<String> OWN =
            List.of("QUARKUS_", "DATABASE_", "OIDC_", "STET_", "TRAIL_", "JAVA_TOOL_OPTIONS");

    private final ServerProcess process;
    private final URI address;

    private StetServer(ServerProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns once the public can read. Nobody can sign in before Keycloak is there, which may be later. */
    static StetServer start(Settings settings, DatabaseServer database, Consumer<String> says) {
        says.accept("Stet starts");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(
                java,
                mark(settings.folder()),
                "-Dquarkus.profile=demo",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                settings.service().toString());
        var environment = command.environment();
        environment.keySet().removeIf(name -> OWN.stream().anyMatch(name::startsWith));
        environment.put("DATABASE_URL", database.jdbcUrl());
        environment.put("DATABASE_PASSWORD", "stet");
        environment.put("DATABASE_OWNER_PASSWORD", "stet_owner");
        environment.put("OIDC_URL", settings.issuer());
        environment.put("TRAIL_KEYS", settings.folder().resolve("trail.pem").toString());
        environment.put("WIRE_INDEX", settings.folder().resolve("wire").toString());
        environment.put("TRAIL_FOLDER", settings.folder().resolve("trail").toString());
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.httpPort()));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(settings.managementPort()));
        try {
            var process = ServerProcess.start(command, settings.folder().resolve("stet.log"));
            var server = new StetServer(process, URI.create("http://localhost:" + settings.httpPort()));
            process.awaitAnswer(server.address + "/live/world");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the service of a launcher that was killed. Only who has the claim on the folder may do so. */
    static void endOrphan(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().arguments().stream().flatMap(Stream::of).anyMatch(mark(folder)::equals))
                .forEach(FolderClaim::end);
    }

    URI address() {
        return address;
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
    }

    private static String mark(Path folder) {
        return "-Ddemo.folder=" + folder;
    }
}
