package stet.bench.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import stet.audit.InventedTrail;
import stet.audit.log.SigningKey;
import stet.bench.Asked;
import stet.bench.Figure;
import stet.bench.FigureReport;
import stet.bench.JsonFile;
import stet.bench.Machine;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.bench.TrailCost;

/** A million entries: placed, sealed, verified, exported, verified again elsewhere. And what the trail costs a transition. */
public final class TrailFigures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TrailFigures() {}

    public static void main(String... none) throws Exception {
        int entries = Asked.number("bench.entries", 1_000_000);
        var startedAt = Instant.now();
        var machine = Machine.here();
        var figures = new ArrayList<Figure>();
        try (var premises = Premises.open()) {
            var folder =
                    Premises.WORK.resolve("trail-outside-" + System.nanoTime()).toAbsolutePath();
            try (var node = premises.newsroom("newsroom", Map.of("TRAIL_FOLDER", folder.toString()))) {
                figures.addAll(TrailCost.measured(
                        premises, node, Asked.number("bench.warmup", 60), Asked.number("bench.seconds", 15)));
                million(premises, node, entries, figures);
            }
            var report = new FigureReport(
                    startedAt,
                    machine,
                    premises.database().settings(),
                    Newsroom.HEAP + " " + Newsroom.COLLECTOR,
                    entries,
                    figures);
            System.out.println(report.text());
            JsonFile.write(Premises.WORK.resolve("trail.json"), report);
        }
    }

    private static void million(Premises premises, Newsroom node, int entries, List<Figure> figures) throws Exception {
        var auditor = premises.tokens().of(Staff.ADA);
        var key = SigningKey.read("stet/trail", Files.readString(Premises.WORK.resolve("trail.pem")));
        figures.add(Figure.of("an entry brought into form, hashed and sealed", "µs", InventedTrail.micros(key)));
        Progress.say("%,d entries are written".formatted(entries));
        try (var owner = premises.database().connection()) {
            InventedTrail.write(entries, key, owner);
        }
        long from = System.nanoTime();
        while (Long.parseLong(premises.database().first("select count(*) from trail_place")) < entries) {
            LockSupport.parkNanos(100_000_000);
        }
        figures.add(Figure.of("entries placed at once, until all have a place", "s", seconds(from)));
        from = System.nanoTime();
        call("POST", "/api/audit/checkpoints", auditor, node);
        figures.add(Figure.of("sealed by one checkpoint", "s", seconds(from)));
        from = System.nanoTime();
        var run = verification(auditor, node);
        figures.add(Figure.of(
                        "verified, entries",
                        "",
                        run.path("valid").asBoolean() ? run.path("entries").asDouble() : 0)
                .atLeast(entries));
        figures.add(Figure.of("verified in", "s", seconds(from)).atMost(60));
        from = System.nanoTime();
        var file = Premises.WORK.resolve("trail.ndjson");
        Files.deleteIfExists(file);
        HTTP.send(request("GET", "/api/audit/export", auditor, node), BodyHandlers.ofFile(file));
        figures.add(Figure.of("exported whole in", "s", seconds(from)));
        figures.add(Figure.of("the export", "MiB", Files.size(file) / 1_048_576.0));
        from = System.nanoTime();
        figures.add(Figure.of("stet-trail verify, exit code", "", verified(file, auditor, node))
                .atMost(0));
        figures.add(Figure.of("stet-trail verify in", "s", seconds(from)));
        from = System.nanoTime();
        int proofs = 200;
        for (int i = 0; i < proofs; i++) {
            call("GET", "/api/audit/entries/%d/proof".formatted((long) entries / proofs * i), auditor, node);
        }
        figures.add(Figure.of("a proof", "ms", seconds(from) * 1e3 / proofs));
        figures.add(Figure.of("memory of the newsroom, resident", "MiB", node.mebibytes("VmRSS")));
    }

    /** As one asks for a long one: it goes on by itself, and is asked how far it is. */
    private static JsonNode verification(String auditor, Newsroom node) throws IOException, InterruptedException {
        var begun = HTTP.send(
                HttpRequest.newBuilder(request("POST", "/api/audit/verification", auditor, node), (name, value) -> true)
                        .header("Prefer", "respond-async")
                        .build(),
                BodyHandlers.ofString());
        var path = begun.headers().firstValue("Location").orElseThrow();
        var run = JSON.readTree(begun.body());
        while (run.path("endedAt").isNull()) {
            LockSupport.parkNanos(200_000_000);
            run = call("GET", URI.create(path).getPath(), auditor, node);
        }
        Progress.say("Verified: " + run);
        return run;
    }

    private static int verified(Path file, String auditor, Newsroom node) throws Exception {
        var key = call("GET", "/api/audit/keys", auditor, node)
                .path("keys")
                .get(0)
                .asText();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-jar",
                        Path.of("target", "stet-trail.jar").toString(),
                        "verify",
                        "--key",
                        key,
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static JsonNode call(String method, String path, String token, Newsroom node)
            throws IOException, InterruptedException {
        var answer = HTTP.send(request(method, path, token, node), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s was answered %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private static HttpRequest request(String method, String path, String token, Newsroom node) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(node.port(), path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
