package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.SALLY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stet.newsroom.Moved;
import stet.newsroom.RawCall;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Another way to write a route's path leads to the same decision, or nowhere. */
@QuarkusTest
class PathVariantsTest extends Scene {
    private static final Set<Integer> NOWHERE = Set.of(400, 404, 405);

    @Test
    void noSpellingOfAPathGetsAnybodyFurther() {
        var names = names();
        var callers = new LinkedHashMap<String, String>();
        callers.put("nobody", "");
        callers.put("sally", authorized(SALLY.token()));
        callers.put("rhea", authorized(RHEA.token()));
        var further = new ConcurrentLinkedQueue<String>();
        var asked = new AtomicInteger();
        ApiDocument.of(asNobody()).routes().parallelStream().forEach(route -> {
            var plain = filled(route.path(), names);
            for (var caller : callers.entrySet()) {
                int expected = ask(route, plain, caller.getValue());
                for (var variant : variants(plain)) {
                    int status = ask(route, variant, caller.getValue());
                    asked.incrementAndGet();
                    if (status != expected && !NOWHERE.contains(status)) {
                        further.add("%s %s by %s: %d, plain %d"
                                .formatted(route.method(), variant, caller.getKey(), status, expected));
                    }
                }
            }
        });
        assertThat(further).isEmpty();
        assertThat(asked).hasValueGreaterThan(4_000);
    }

    @Test
    void whateverIsNotPublicIsNotKeptByACacheHoweverItIsSpelled() {
        for (var path : List.of("/api/me", "//api/me", "/api/./me", "/live/../api/me", "/api/me;x", "/api/%6de")) {
            try (var call = RawCall.to(address())) {
                var answer = call.sends("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + authorized(RHEA.token()) + "\r\n")
                        .rest();
                assertThat(answer.toLowerCase(Locale.ROOT)).as(path).contains(" 200 ", "cache-control: no-store");
            }
        }
    }

    private int ask(ApiDocument.Route route, String path, String headers) {
        var body = route.takesABody() ? "{}" : "";
        var type = path.contains("/batch") ? "application/x-ndjson" : "application/json";
        var described = body.isEmpty() ? headers : headers + "Content-Type: " + type + "\r\n";
        return RawCall.status(address(), route.method(), path, described, body);
    }

    private static List<String> variants(String path) {
        var last = path.lastIndexOf('/');
        var variants = new ArrayList<>(List.of(
                "/" + path,
                "//" + path,
                "/." + path,
                "/x/.." + path,
                "/%2e" + path,
                "/x/%2e%2e" + path,
                "/..%2f.." + path,
                "/live/../" + path.substring(1),
                path + "/",
                path + "//",
                path + "/.",
                path + ";x",
                path + ";x=y",
                path + "%3Bx",
                path + "%2F",
                path + "%5C",
                path + "%00",
                path + "%20",
                path + "%0d%0a",
                path + ".json",
                path + "%",
                path + "?x=%zz",
                path.toUpperCase(Locale.ROOT),
                path.replaceFirst("/", "/;x/"),
                path.substring(0, last) + ";x" + path.substring(last),
                path.substring(0, last) + "%2F" + path.substring(last + 1),
                path.substring(0, last) + "%252F" + path.substring(last + 1),
                path.substring(0, last) + "\\" + path.substring(last + 1),
                path.substring(0, last) + "//" + path.substring(last + 1),
                path.substring(0, last) + "/./" + path.substring(last + 1)));
        variants.add("/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        variants.add("http://elsewhere.example" + path);
        return variants;
    }

    private Map<String, String> names() {
        var story = files(RHEA);
        var item = Moved.by("Reuters", "The ferry is adrift off the coast of Valdora.");
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()).is(201);
        return Map.of("id", story.id(), "n", "1", "a", "1", "b", "1", "desk", "world", "slug", story.slug());
    }

    private static String filled(String path, Map<String, String> names) {
        var filled = path;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    private static String authorized(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
