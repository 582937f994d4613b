package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import stet.newsroom.Answer;
import stet.newsroom.Desk;

/**
 * Requests made up from the API document, by everybody at every route, and what was wrong with the answers: a 5xx, a status
 * that the document does not give, a refusal that is no problem. Of a request that no client would send, only a 5xx is.
 */
public final class FuzzedRequests {
    /** After so many, the stories and all else that is there are new, since what is killed stays so. */
    private static final int AT_ONCE = 1_000;

    /** Spreads seeds that lie side by side, whose first numbers would be alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Routes with a body have more that can be wrong. */
    private static final int OFTEN = 2;

    /** Walks the whole trail, which grows with the requests. */
    private static final String VERIFICATION = "/api/audit/verification";

    private static final String WITHOUT_END = "/api/events";

    /** The one 5xx that load explains: as much of a kind is under way as a node takes. */
    private static final String BUSY = "BUSY";

    private final List<ApiDocument.Route> routes;
    private final MadeUp madeUp;
    private final Supplier<Map<String, List<String>>> there;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    private FuzzedRequests(ApiDocument document, MadeUp madeUp, Supplier<Map<String, List<String>>> there) {
        this.madeUp = madeUp;
        this.there = there;
        this.routes = document.routes().stream()
                .sorted(Comparator.comparing(ApiDocument.Route::name))
                .flatMap(route -> Collections.nCopies(route.takesABody() ? OFTEN : 1, route).stream())
                .toList();
    }

    /**
     * @param reader somebody who may read every story
     * @param there what there is, by the names of the parameters that ask for it; asked for again now and then
     */
    public static FuzzedRequests of(
            JsonNode document, Map<String, Desk> callers, Desk reader, Supplier<Map<String, List<String>>> there) {
        var api = new ApiDocument(document);
        return new FuzzedRequests(api, new MadeUp(api, callers, reader), there);
    }

    /** Sends so many, made up from this seed on. */
    public FuzzedRequests send(long count, long seed) {
        for (long sent = 0; sent < count; sent += AT_ONCE) {
            sendAtOnce(seed + sent, Math.min(AT_ONCE, count - sent));
        }
        return this;
    }

    /** Sends as many as are answered in this time. */
    public FuzzedRequests sendFor(Duration time, long seed) {
        long end = System.nanoTime() + time.toNanos();
        for (long next = seed; System.nanoTime() < end; next += AT_ONCE) {
            sendAtOnce(next, AT_ONCE);
        }
        return this;
    }

    /** How many answers there were of each status. */
    public Map<Integer, Integer> answers() {
        var counts = new TreeMap<Integer, Integer>();
        answers.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    /** The routes at which nothing was ever done, nor anything read. */
    public List<String> neverDone() {
        return routes.stream()
                .map(ApiDocument.Route::name)
                .distinct()
                .filter(name -> !done.contains(name))
                .toList();
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void sendAtOnce(long seed, long count) {
        var now = there.get();
        LongStream.range(seed, seed + count).parallel().forEach(one -> send(one, now));
    }

    private void send(long seed, Map<String, List<String>> now) {
        var random = new Random(seed * SPREAD);
        var route = routes.get(random.nextInt(routes.size()));
        if (route.path().equals(VERIFICATION) && random.nextInt(50) > 0) {
            return;
        }
        var forged = new Forged(random, now);
        var request = madeUp.request(seed, route, random, forged);
        try {
            if (forged.isWild() && forged.chance(3)) {
                var bent = Bent.of(request, random, forged);
                judge(bent, bent.rawStatus(), true);
            } else if (route.path().equals(WITHOUT_END)) {
                int status = request.status();
                judge(request, status, route.answers().contains(status));
                noteDone(route, status);
            } else {
                var answer = request.answer();
                judge(request, answer, route);
                noteDone(route, answer.status());
            }
        } catch (RuntimeException e) {
            wrong.add(request + "\n" + e);
        }
    }

    private void noteDone(ApiDocument.Route route, int status) {
        if (status < 300) {
            done.add(route.name());
        }
    }

    private void judge(FuzzedRequest request, int status, boolean isSaid) {
        answers.computeIfAbsent(status, one -> new AtomicInteger()).incrementAndGet();
        if (status >= 500 || !isSaid) {
            wrong.add("%s%n%d".formatted(request, status));
        }
    }

    private void judge(FuzzedRequest request, Answer answer, ApiDocument.Route route) {
        answers.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
        var said = route.said().path("responses").path(String.valueOf(answer.status()));
        var type = answer.header("Content-Type").replaceAll(";.*", "");
        var isSaid = !said.isMissingNode()
                && (answer.text().isEmpty() || said.path("content").has(type) || isAPage(route, type));
        var isFailed = answer.status() >= 500 && !answer.text().contains("\"code\":\"" + BUSY + "\"");
        if (isFailed || !isSaid) {
            wrong.add("%s%n%d %s%n%s".formatted(request, answer.status(), type, FuzzedRequest.cut(answer.text())));
        }
    }

    /** What the public reads is a page for whoever accepts one. */
    private static boolean isAPage(ApiDocument.Route route, String type) {
        return route.name().contains(" /live/") && type.equals("text/html");
    }
}
