package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import stet.newsroom.Answer;
import stet.newsroom.Desk;

/**
 * Requests made up from the API document, by everybody at every route, and what was wrong with the answers: a 5xx, a status
 * that the document does not give, a refusal that is no problem.
 */
public final class FuzzedRequests {
    private static final String NOTHING = "5f0e1c9a-0000-4000-8000-000000000000";

    private final ApiDocument document;
    private final List<ApiDocument.Route> routes;
    private final List<Desk> callers;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final List<String> known = new ArrayList<>(List.of(NOTHING));

    private FuzzedRequests(ApiDocument document, List<Desk> callers) {
        this.document = document;
        this.callers = callers;
        this.routes = document.routes().stream()
                .filter(route -> !route.path().equals("/api/events"))
                .sorted(Comparator.comparing(ApiDocument.Route::name))
                .toList();
    }

    /** @param stories ids of stories that are there */
    public static FuzzedRequests of(JsonNode document, List<Desk> callers, List<String> stories) {
        var fuzzed = new FuzzedRequests(new ApiDocument(document), callers);
        fuzzed.known.addAll(stories);
        return fuzzed;
    }

    /** Sends so many, made up from this seed on. */
    public FuzzedRequests send(int count, long seed) {
        IntStream.range(0, count).parallel().forEach(i -> one(new Random(seed + i), seed + i));
        return this;
    }

    /** How many answers there were of each status. */
    public Map<Integer, Integer> answers() {
        var counts = new TreeMap<Integer, Integer>();
        answers.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void one(Random random, long seed) {
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        var route = routes.get(random.nextInt(routes.size()));
        if (route.path().equals("/api/audit/verification") && random.nextInt(50) > 0) {
            return;
        }
        var desk = described(callers.get(random.nextInt(callers.size())), route, random);
        var body = route.takesABody() ? body(route, random) : null;
        var target = target(route, random);
        try {
            judge(route, seed, target, body, desk.send(route.method(), target, body));
        } catch (RuntimeException e) {
            wrong.add("%s %s (%d): %s".formatted(route.method(), target, seed, e));
        }
    }

    private void judge(ApiDocument.Route route, long seed, String target, String body, Answer answer) {
        answers.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        var said = route.said().path("responses").path(String.valueOf(answer.status()));
        var type = answer.header("Content-Type").replaceAll(";.*", "");
        var isSaid = !said.isMissingNode()
                && (answer.text().isEmpty() || said.path("content").has(type));
        if (answer.status() >= 500 || !isSaid) {
            wrong.add("%s %s (%d) %s: %d %s %s"
                    .formatted(
                            route.method(),
                            target,
                            seed,
                            cut(String.valueOf(body)),
                            answer.status(),
                            type,
                            cut(answer.text())));
        }
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private Desk described(Desk caller, ApiDocument.Route route, Random random) {
        var desk = caller;
        if (route.parameters("header").contains("If-Match") && random.nextInt(8) > 0) {
            desk = desk.with(
                    "If-Match",
                    List.of("\"1\"", "\"2\"", "\"3\"", "*", "x", "W/\"1\"", "\"1\", \"2\"", "\"99999999999\"")
                            .get(random.nextInt(8)));
        }
        if (route.parameters("header").contains("Idempotency-Key") && random.nextInt(4) == 0) {
            desk = desk.with(
                    "Idempotency-Key",
                    List.of("a", "b", "k".repeat(256), "' or 1=1").get(random.nextInt(4)));
        }
        if (random.nextInt(12) == 0) {
            desk = desk.with(
                    "Accept",
                    List.of("*/*", "text/html", "image/png", "x", "application/json;q=0")
                            .get(random.nextInt(5)));
        }
        if (route.takesABody()) {
            var types = new ArrayList<String>();
            route.said().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            desk = desk.with(
                    "Content-Type", random.nextInt(25) == 0 ? "text/plain" : types.get(random.nextInt(types.size())));
        }
        return desk;
    }

    private String body(ApiDocument.Route route, Random random) {
        var content = route.said().at("/requestBody/content");
        var schema = content.path("application/json").path("schema");
        if (schema.path("format").asText().equals("binary") || schema.isMissingNode()) {
            var item = document.root().at("/components/schemas/Copy");
            return FuzzedBody.of(document.root(), item, random) + (random.nextBoolean() ? "\n{}\n\u0000\n" : "");
        }
        return FuzzedBody.of(document.root(), schema, random);
    }

    private String target(ApiDocument.Route route, Random random) {
        var path = route.path();
        for (var name : route.parameters("path")) {
            path = path.replace("{" + name + "}", encoded(step(name, random)));
        }
        var query = new StringBuilder();
        for (var name : route.parameters("query")) {
            if (random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value(name, random)));
            }
        }
        return path + query;
    }

    /** A step of a path; without a letter it would be another route. */
    private String step(String name, Random random) {
        var value = value(name, random);
        return value.isEmpty() ? NOTHING : value;
    }

    private String value(String name, Random random) {
        if (random.nextInt(8) == 0) {
            return FuzzedBody.text(random);
        }
        return switch (name) {
            case "id" -> known.get(random.nextInt(known.size()));
            case "n", "a", "b", "revision", "limit" -> String.valueOf(random.nextInt(6) - 1);
            case "desk" -> List.of("world", "business", "moon").get(random.nextInt(3));
            case "stage" -> List.of("DRAFT", "SUBMITTED", "draft").get(random.nextInt(3));
            case "from", "at" -> "2099-01-01T00:00:00Z";
            case "to" -> "2099-02-01T00:00:00Z";
            case "reason" -> "Calm seas";
            default -> List.of(NOTHING, "x", "MQ", "harbour-bridge-1").get(random.nextInt(4));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
