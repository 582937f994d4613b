package stet.bench.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.bench.Tokens;
import stet.door.FuzzedRequests;
import stet.newsroom.Copies;
import stet.newsroom.Desk;

/**
 * Requests made up from the API document against the packaged service, so many and from the seed that the properties say.
 * Ends with 1 where an answer is a 5xx or none that the document gives.
 */
final class Fuzz {
    private static final int STORIES = 20;

    private Fuzz() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        int requests = Integer.getInteger("bench.requests", 50_000);
        long seed = Long.getLong("bench.seed", 1);
        FuzzedRequests fuzzed;
        long took;
        try (var premises = Premises.open();
                var newsroom = premises.newsroom("fuzzed", Map.of())) {
            var service = URI.create("http://127.0.0.1:" + newsroom.port());
            var tokens = premises.tokens();
            var document = Desk.ofNobody(service).get("/q/openapi?format=json").json();
            var stories = Map.of("id", stories(service, tokens));
            var reader = Desk.withToken(service, tokens.of(Staff.CARLA));
            fuzzed = FuzzedRequests.of(document, callers(service, tokens), reader, () -> stories);
            Progress.say("%d requests from seed %d".formatted(requests, seed));
            long before = System.nanoTime();
            fuzzed.send(requests, seed);
            took = System.nanoTime() - before;
        }
        say(fuzzed, requests, took);
        if (!fuzzed.wrong().isEmpty()) {
            System.exit(1);
        }
    }

    private static Map<String, Desk> callers(URI service, Tokens tokens) {
        var callers = new TreeMap<String, Desk>();
        callers.put("nobody", Desk.ofNobody(service));
        callers.put("the wire feed", Desk.withToken(service, tokens.ofWire()));
        for (var member : Staff.values()) {
            callers.put(member.name(), Desk.withToken(service, tokens.of(member)));
        }
        return callers;
    }

    private static List<String> stories(URI service, Tokens tokens) {
        var rhea = Desk.withToken(service, tokens.of(Staff.RHEA));
        var stories = new ArrayList<String>();
        for (int i = 0; i < STORIES; i++) {
            var story = Map.of("slug", "harbour-bridge-" + i, "desk", "world", "copy", Copies.clear());
            stories.add(rhea.post("/api/stories", story).json().path("id").asText());
        }
        return stories;
    }

    private static void say(FuzzedRequests fuzzed, int requests, long took) throws IOException {
        System.out.printf("%n%,d requests in %.0f s%n%n", requests, took / 1e9);
        fuzzed.answers().forEach((status, count) -> System.out.printf("  %d  %,8d%n", status, count));
        System.out.printf(
                "%n%d answers that the API document does not give%n",
                fuzzed.wrong().size());
        fuzzed.wrong().stream().limit(50).forEach(System.out::println);
        var report = Map.of("requests", requests, "answers", fuzzed.answers(), "wrong", fuzzed.wrong());
        Files.writeString(
                Path.of("target", "bench", "fuzz.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
}
