package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** What the wire brings after a story was checked, and who is told. */
@QuarkusTest
class TheWireMeetsStoriesTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TestHTTPResource("/api/events")
    URI events;

    private final String words = Invented.words(30);

    @Test
    void anItemThatComesLaterMarksTheStoryThatHasItsWords() {
        var story = files(RHEA, "world", copy()).isApproved();
        story.does(
                EDNA,
                "schedule",
                Map.of("slot", Map.of("at", Instant.now().plusSeconds(3_600).toString())));
        var item = moves(Moved.by("AFP", words));
        await(() -> actions(story).contains("MARK"));
        assertThat(sources(story)).contains(item.uri());
        var guards = as(EDNA).get(story.path() + "/guards").is(200).json();
        assertThat(guards.path("wouldPublish").asBoolean()).isFalse();
        assertThat(guards.path("refusals").toString()).contains("CREDIT_MARK");
        var trail = as(ADA).get(story.path() + "/audit").is(200).json();
        var mark = StreamSupport.stream(trail.path("items").spliterator(), false)
                .filter(entry -> entry.path("action").asText().equals("MARK"))
                .findFirst()
                .orElseThrow();
        assertThat(mark.path("actor").path("kind").asText()).isEqualTo("WIRE");
        assertThat(mark.path("details").path("item").asText()).isEqualTo(item.uri());
    }

    /** Its row is damaged, since nothing that the service does makes one that it cannot read. */
    @Test
    void aStoryThatCannotBeReadKeepsTheWireFromNoOther() throws SQLException {
        var broken = files(RHEA, "world", copy()).isApproved();
        var sound = files(RHEA, "world", copy()).isApproved();
        Books.write("update story set approval = '\"broken\"' where id = '" + broken.id() + "'");
        try {
            moves(Moved.by("AFP", words));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Books.count(
                                    "select count(*) from trail where action = 'MARK' and book = '" + sound.id() + "'")
                            == 1);
        } finally {
            Books.write("update story set approval = null where id = '" + broken.id() + "'");
        }
    }

    @Test
    void aKillGivesTheChiefOfALiveStoryATask() {
        var item = moves(Moved.by("AFP", words));
        var copy = copy();
        copy.put("byline", "Staff and AFP");
        copy.put("creditLine", "With reporting by AFP");
        var story = files(RHEA, "world", copy).isApproved().does(EDNA, "publish");
        moves(item.again("2").with("pubstatus", "canceled"));
        var task = task(story);
        assertThat(task.path("item").asText()).isEqualTo(item.uri());
        assertThat(as(BRUNO).get("/api/tasks?limit=100").is(200).text()).doesNotContain(story.id());
        var done = "/api/tasks/" + task.path("id").asText() + "/done";
        as(EDNA).post(done, Map.of("how", "Left alone.")).isProblem(403, "ROLE_NOT_ALLOWED");
        as(BRUNO).post(done, Map.of("how", "Left alone.")).is(404);
        as(CARLA).post(done, Map.of()).is(422);
        as(CARLA).post(done, Map.of("how", "Withdrawn.")).is(200);
        as(CARLA).post(done, Map.of("how", "Withdrawn.")).isProblem(409, "DONE");
        assertThat(actions(story)).contains("HOLD", "TASK_DONE");
    }

    @Test
    void aDeskMayHaveDecidedThatWhatIsKilledGoes() {
        var item = moves(Moved.by("AFP", words));
        var copy = copy();
        copy.put("byline", "Staff and AFP");
        copy.put("creditLine", "With reporting by AFP");
        var story = files(BRUNO, "business", copy).does(BRUNO, "submit").does(CARLA, "claim");
        story.does(CARLA, "rush", Map.of("reason", "It is moving markets."));
        moves(item.again("2").with("pubstatus", "canceled"));
        assertThat(story.stage()).isEqualTo("WITHDRAWN");
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + story.slug())
                .isProblem(410, "GONE");
        var trail = as(ADA).get(story.path() + "/audit?limit=100").is(200).json();
        var last = trail.path("items").get(trail.path("items").size() - 1);
        assertThat(last.path("action").asText()).isEqualTo("WITHDRAW");
        assertThat(last.path("actor").path("kind").asText()).isEqualTo("WIRE");
        assertThat(last.path("details").path("item").asText()).isEqualTo(item.uri());
        assertThat(as(ADA).post("/api/audit/verification", Map.of())
                        .is(200)
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anItemIsImportedAsTheFirstCopy() {
        var item = moves(Moved.by("AFP", words + "\n" + Invented.words(12)).with("dateline", "VALDORA (AFP)"));
        var story = files(RHEA, "world", Map.of("headline", "Ferry"));
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri(), "asCopy", true))
                .is(201);
        var copy = story.seenBy(RHEA).path("head").path("copy");
        assertThat(copy.path("body").asText()).startsWith("<p>" + words + "</p><p>");
        assertThat(copy.path("dateline").asText()).isEqualTo("VALDORA (AFP)");
        var shown = as(RHEA).get("/api/wire/items/" + item.uri()).is(200).json();
        assertThat(shown.path("usedBy").get(0).path("story").asText()).isEqualTo(story.id());
        var elsewhere = as(BRUNO).get("/api/wire/items/" + item.uri()).is(200).json();
        assertThat(elsewhere.path("usedBy").size()).isZero();
    }

    @Test
    void anItemLongerThanACopyMayBeIsNotImported() {
        var item = moves(Moved.by("AFP", "ferry ".repeat(300_000)));
        var story = files(RHEA, "world", Map.of("headline", "Ferry"));
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri(), "asCopy", true))
                .is(422);
        assertThat(story.seenBy(RHEA).at("/head/copy/headline").asText()).isEqualTo("Ferry");
    }

    @Test
    void whatIsImportedInCreditCheckIsExaminedAtOnce() {
        var item = moves(Moved.by("AFP", words).with("embargoed", "2099-01-01T00:00:00Z"));
        var story = files(RHEA, "world", Map.of("headline", "Ferry", "body", "<p>A ferry is adrift.</p>"))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        story.desk(EDNA)
                .post(story.path() + "/sources", Map.of("item", item.uri(), "asCopy", true))
                .is(201);
        assertThat(as(EDNA).get(story.path() + "/credit-report").is(200).text()).contains("EMBARGO_BREACH");
        assertThat(story.stage()).isEqualTo("CREDIT_CHECK");
    }

    @Test
    @Timeout(60)
    void theDeskHearsWhatHappensAndNothingOfAnother() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(events)
                .header("Authorization", "Bearer " + EDNA.token())
                .header("Accept", "text/event-stream")
                .build();
        var stream = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            lines.readLine();
            var elsewhere = files(BRUNO, "business", copy());
            var story = files(RHEA, "world", copy()).does(RHEA, "submit");
            var heard = new StringBuilder();
            while (!heard.toString().contains("\"action\":\"SUBMIT\"")
                    || !heard.toString().contains(story.id())) {
                var line = lines.readLine();
                assertThat(line).as("the stream goes on").isNotNull();
                heard.append(line).append('\n');
            }
            assertThat(heard.toString()).contains("event:SUBMIT").doesNotContain(elsewhere.id());
        }
    }

    private Map<String, Object> copy() {
        return new HashMap<>(
                Map.of("headline", "Ferry adrift", "body", "<p>" + words + "</p><p>" + Invented.words(60) + "</p>"));
    }

    private Moved moves(Moved item) {
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()).is(201);
        return item;
    }

    private List<String> actions(Filed story) {
        var trail = as(EDNA).get(story.path() + "/audit?limit=100").is(200).json();
        return StreamSupport.stream(trail.path("items").spliterator(), false)
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    private String sources(Filed story) {
        return as(EDNA).get(story.path() + "/sources").is(200).text();
    }

    private JsonNode task(Filed story) {
        var tasks = as(CARLA).get("/api/tasks?limit=100").is(200).json();
        return StreamSupport.stream(tasks.path("items").spliterator(), false)
                .filter(task -> task.path("story").asText().equals(story.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("too late").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
