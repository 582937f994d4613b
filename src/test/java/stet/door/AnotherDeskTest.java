package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.NILS;
import static stet.newsroom.Staff.OTIS;
import static stet.newsroom.Staff.PETRA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.SALLY;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.RawCall;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Of a story that another desk works on not a byte is to be had, by whatever route. */
@QuarkusTest
class AnotherDeskTest extends Scene {
    private static final String SPAN = "from=2098-12-01T00:00:00Z&to=2099-02-01T00:00:00Z";
    private static final List<Staff> OTHERS = List.of(BRUNO, SALLY, PETRA, OTIS, NILS);

    @Test
    void noReadOfItAnswersAnybodyElse() {
        var secret = Invented.words(3);
        var story = worked(secret);
        for (var route : ApiDocument.of(asNobody()).routes()) {
            if (!route.method().equals("GET") || !route.path().startsWith("/api/stories/{id}")) {
                continue;
            }
            var path = route.path().replace("{id}", story.id()).replaceAll("\\{[nab]}", "1");
            as(EDNA).get(path).is(200);
            for (var who : OTHERS) {
                var answer = as(who).get(path);
                assertThat(answer.status()).as("%s by %s", path, who).isIn(403, 404);
                saysNothing(answer.text(), story, secret);
                assertThat(answer.header("ETag") + answer.header("Location") + answer.header("Link"))
                        .isEmpty();
            }
        }
    }

    @Test
    void noListSearchOrCalendarTellsThatItIsThere() {
        var secret = Invented.words(3);
        var story = worked(secret);
        var word = secret.split(" ", 2)[0];
        var slug = story.slug();
        for (var who : OTHERS) {
            for (var list : List.of(
                    "/api/stories?limit=100",
                    "/api/stories?limit=100&desk=world",
                    "/api/stories?limit=100&stage=APPROVED",
                    "/api/stories?limit=100&assignee=edna",
                    "/api/stories?limit=100&q=" + word,
                    "/api/stories?limit=100&q=" + slug,
                    "/api/stories?limit=100&desk=world&q=" + word,
                    "/api/calendar?limit=100&" + SPAN,
                    "/api/calendar?limit=100&desk=world&" + SPAN,
                    "/api/tasks?limit=100",
                    "/api/waivers?limit=100",
                    "/api/wire/items?q=" + word)) {
                saysNothing(as(who).get(list).text(), story, secret);
            }
            saysNothing(asNobody().get("/live/world").text(), story, secret);
            saysNothing(asNobody().get("/live/stories/" + slug).is(404).text(), story, secret);
        }
        assertThat(as(BRUNO).get("/api/stories?q=" + word).is(200).json().path("items"))
                .isEmpty();
        assertThat(as(BRUNO).get("/api/stories?desk=world").is(200).text()).isEqualTo("{\"items\":[],\"next\":null}");
        var feed = as(BRUNO)
                .post("/api/calendar/feed", "")
                .is(201)
                .json()
                .path("address")
                .asText();
        saysNothing(
                asNobody().get(feed.replaceFirst("^https?://[^/]+", "")).is(200).text(), story, secret);
    }

    @Test
    void theStreamOfEventsTellsOnlyOfOnesOwnDesk() {
        var secret = Invented.words(3);
        try (var other = listening(BRUNO);
                var own = listening(EDNA)) {
            assertThat(List.of(other.status(), own.status())).containsExactly(200, 200);
            other.until(":listening");
            own.until(":listening");
            var story = worked(secret);
            files(BRUNO, "business", Copies.clear());
            var heard = CompletableFuture.supplyAsync(() -> own.until(story.id()));
            var elsewhere = CompletableFuture.supplyAsync(() -> other.until("\"business\""));
            await().atMost(Duration.ofSeconds(15)).until(() -> heard.isDone() && elsewhere.isDone());
            assertThat(heard.join()).contains(story.id());
            saysNothing(elsewhere.join(), story, secret);
        }
    }

    @Test
    void whatIsThereAndWhatIsNotAreRefusedInTheSameWords() {
        var story = worked(Invented.words(3));
        var nothing = "/api/stories/5f0e1c9a-0000-4000-8000-000000000000";
        for (var end : List.of("", "/revisions/1", "/audit", "/credit-report", "/guards")) {
            var there = as(BRUNO)
                    .get(story.path() + end)
                    .isProblem(404, "NOT_FOUND")
                    .text();
            var not = as(BRUNO).get(nothing + end).isProblem(404, "NOT_FOUND").text();
            assertThat(there.replace(story.path(), "")).isEqualTo(not.replace(nothing, ""));
        }
    }

    private Filed worked(String secret) {
        var copy = Copies.clear();
        copy.put("headline", "Bridge " + secret);
        return files(RHEA, "world", copy)
                .isApproved()
                .does(EDNA, "schedule", Map.of("slot", Map.of("at", "2099-01-01T00:00:00Z")));
    }

    private static void saysNothing(String text, Filed story, String secret) {
        assertThat(text.replace("\"instance\":\"" + story.path(), ""))
                .doesNotContain(secret)
                .doesNotContain("\"" + story.id());
    }

    private RawCall listening(Staff who) {
        return RawCall.to(address())
                .sends("GET /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + who.token() + "\r\n\r\n");
    }
}
