package stet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The packaged newsroom in a process of its own, as production runs it. */
public final class Newsroom implements AutoCloseable {
    public static final String HEAP = "-Xmx1g";
    public static final String COLLECTOR = "-XX:+UseParallelGC";

    /** Options of the JVM in place of the usual archive of classes, as a setting. */
    public static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    private static final String PORT = "QUARKUS_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

    /** The demo's profile lets it start with the demo's database and Keycloak; production's settings come on top. */
    private static final String PROFILES = "demo,prod";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final URI ready;

    private Newsroom(Process process, int port, URI ready) {
        this.process = process;
        this.port = port;
        this.ready = ready;
    }

    /**
     * Returns once the newsroom says that it is ready.
     *
     * @param settings variables of its environment, beside those that it needs to be found
     */
    static Newsroom start(Path jar, DurablePostgres database, String issuer, Path log, Map<String, String> settings)
            throws IOException {
        var ports = freePorts();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, HEAP, COLLECTOR));
        if (Boolean.getBoolean("bench.profile")) {
            command.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + log.resolveSibling(log.getFileName().toString().replace(".log", ".jfr")));
        }
        if (!settings.containsKey(JVM_OPTIONS)) {
            command.add("-XX:SharedArchiveFile=" + archive(jar));
        }
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(Newsroom::isASetting);
        environment.put("DATABASE_URL", database.jdbcUrl());
        environment.put("DATABASE_PASSWORD", "stet");
        environment.put("DATABASE_OWNER_PASSWORD", "stet_owner");
        environment.put("OIDC_URL", issuer);
        environment.put(
                "TRAIL_KEYS", log.resolveSibling("trail.pem").toAbsolutePath().toString());
        environment.put("RATE", "10000000");
        environment.put("QUARKUS_PROFILE", PROFILES);
        environment.put(PORT, ports.get(0).toString());
        environment.put(MANAGEMENT_PORT, ports.get(1).toString());
        environment.putAll(settings);
        var ready = URI.create("http://127.0.0.1:%s/q/health/ready".formatted(environment.get(MANAGEMENT_PORT)));
        var newsroom = new Newsroom(builder.start(), Integer.parseInt(environment.get(PORT)), ready);
        Runtime.getRuntime().addShutdownHook(new Thread(newsroom::close, "end-of-newsroom"));
        newsroom.await(ready, log);
        return newsroom;
    }

    /** Made once, as the container's image does: what the JVM knows of the classes beforehand. */
    private static Path archive(Path jar) throws IOException {
        var archive = jar.resolveSibling("classes.jsa").toAbsolutePath();
        if (!Files.exists(archive)) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var making = new ProcessBuilder(
                            java,
                            COLLECTOR,
                            "-XX:ArchiveClassesAtExit=" + archive,
                            "-jar",
                            jar.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                making.waitFor(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                making.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        return archive;
    }

    /** What it says of itself at this moment; or whoever has taken its ports since. */
    public boolean isReady() {
        return answers(HTTP, ready);
    }

    /** Settings of a newsroom that is to be found where this one was. */
    public Map<String, String> ports() {
        return Map.of(PORT, Integer.toString(port), MANAGEMENT_PORT, Integer.toString(ready.getPort()));
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}; answers when it is gone. */
    public void kill() {
        process.destroyForcibly();
        close();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int port() {
        return port;
    }

    /** The processor time that it has taken so far; zero where the operating system does not tell. */
    public Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * What it has in memory.
     *
     * @param part {@code VmRSS} or another line of {@code /proc/<pid>/status}, which only Linux has
     */
    public double mebibytes(String part) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(part + ":"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What the shell of whoever measures happens to set must not reach what is measured. */
    private static boolean isASetting(String name) {
        return Stream.of("QUARKUS_", "DATABASE_", "OIDC_", "STET_", "TRAIL_", JVM_OPTIONS)
                .anyMatch(name::startsWith);
    }

    private static List<Integer> freePorts() throws IOException {
        try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    private void await(URI ready, Path log) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(HTTP, ready)) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                close();
                throw new IllegalStateException("The newsroom did not come up; %s says why".formatted(log));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean answers(HttpClient client, URI ready) {
        try {
            var request = HttpRequest.newBuilder(ready).timeout(ANSWER).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the newsroom was starting", e);
        }
    }
}
