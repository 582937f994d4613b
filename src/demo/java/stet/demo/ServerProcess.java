package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, which writes what it has to say into a log. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TAIL = 25;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The process ends with this one at the latest. */
    static ServerProcess start(ProcessBuilder command, Path log) throws IOException {
        var process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new ServerProcess(process, log);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        } catch (IllegalStateException e) {
            server.close();
            throw new IllegalStateException("Stopped while a server was starting", e);
        }
        return server;
    }

    /** @throws IllegalStateException if the process ends, or three minutes pass, before the address answers 200 */
    void awaitAnswer(String address) {
        var client = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(client, request)) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                close();
                throw new IllegalStateException("%s does not answer.%n%s".formatted(address, tail(log)));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                FolderClaim.end(process.toHandle());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of a log, under a line that names it. */
    static String tail(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "%s ends with%n%s"
                    .formatted(log, String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a server was starting", e);
        }
    }
}
