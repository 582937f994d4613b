package stet.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged service in a process of its own, which a test may kill. */
public final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Process process;
    private final URI address;
    private final Path log;

    private ServiceProcess(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts it on the real parts of the tests and returns at once. */
    public static ServiceProcess launch(Map<String, String> environment, String... properties) {
        try {
            int port = freePort();
            var command = new ArrayList<String>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-Dquarkus.http.port=" + port,
                    "-Dquarkus.management.port=" + freePort()));
            command.addAll(List.of(properties));
            command.addAll(List.of("-jar", JAR.toString()));
            var log = Files.createTempFile(Path.of("target"), "service-", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(RealParts.environment());
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-of-the-service"));
            return new ServiceProcess(process, URI.create("http://localhost:" + port), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it as the demo does and waits until it answers. */
    public static ServiceProcess start() {
        return start(Map.of());
    }

    public static ServiceProcess start(Map<String, String> environment) {
        var service = launch(environment, "-Dquarkus.profile=demo");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(service::answers);
        return service;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public URI address() {
        return address;
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Waits for the end and tells the exit code. */
    public int ended() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The service goes on");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ended();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service ended: " + log());
        }
        try {
            var request = HttpRequest.newBuilder(address.resolve("/live/world")).build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
