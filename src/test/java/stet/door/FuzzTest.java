package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.OTIS;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.story.Stage;

/**
 * Whatever is sent is answered as the API document says: for a while, or so many requests as {@code -Dfuzz.requests} says, from the
 * seed that {@code -Dfuzz.seed} says.
 */
@QuarkusTest
class FuzzTest extends Scene {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final Duration A_WHILE = Duration.ofSeconds(40);
    private static final Map<String, Object> FAR_AWAY = Map.of("at", "2099-11-23T18:00:00Z");

    @Test
    void whateverIsSentTheAnswerIsOneThatTheApiDocumentGives() {
        long requests = Long.getLong("fuzz.requests", 0);
        long seed = Long.getLong("fuzz.seed", 18);
        var document = asNobody().get("/q/openapi?format=json").is(200).json();
        var fuzzed = FuzzedRequests.of(document, callers(), as(LENA), this::there);
        if (requests > 0) {
            fuzzed.send(requests, seed);
        } else {
            fuzzed.sendFor(A_WHILE, seed);
        }
        LOG.infof("Fuzzed from seed %d: %s; never done: %s", seed, fuzzed.answers(), fuzzed.neverDone());
        assertThat(fuzzed.wrong()).as("from seed %d", seed).isEmpty();
        if (requests == 0) {
            assertThat(fuzzed.answers())
                    .containsKeys(200, 201, 204, 400, 401, 403, 404, 406, 409, 412, 414, 415, 422, 428);
        }
    }

    private Map<String, Desk> callers() {
        var callers = new TreeMap<String, Desk>();
        callers.put("nobody", asNobody());
        callers.put("a forger", withToken("e30.e30.AAAA"));
        callers.put("the wire feed", withToken(Staff.wireFeedToken()));
        Arrays.stream(Staff.values())
                .filter(who -> who != Staff.HASTY)
                .forEach(who -> callers.put(who.user(), as(who)));
        return callers;
    }

    /** A story at each stage, and one of everything else, by the names of the parameters that ask for them. */
    private Map<String, List<String>> there() {
        var feed = withToken(Staff.wireFeedToken());
        var item = Moved.by("AFP", Invented.words(30));
        feed.post("/api/wire/items", item.json()).is(201);
        var used = Map.of(
                "headline", "Ferry adrift",
                "byline", "Staff and AFP",
                "creditLine", "With reporting by AFP",
                "body", "<p>%s</p><p>%s</p>".formatted(item.json().get("body_text"), Invented.words(60)));
        var held = files(RHEA).does(RHEA, "submit");
        var hold = held.desk(EDNA)
                .post(held.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Calls unanswered"))
                .is(201);
        var stories = List.of(
                files(RHEA),
                held,
                files(RHEA, "world", Copies.fromReuters(null))
                        .does(RHEA, "submit")
                        .does(EDNA, "claim")
                        .does(EDNA, "sign-off"),
                files(RHEA).isApproved(),
                files(RHEA).isApproved().does(EDNA, "schedule", Map.of("slot", FAR_AWAY)),
                files(RHEA).isApproved().does(EDNA, "publish"),
                files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "CORRECTION")),
                files(RHEA, "world", used).isApproved().does(EDNA, "publish"));
        feed.post(
                        "/api/wire/items",
                        item.again("2").with("pubstatus", "canceled").json())
                .is(201);
        feed.post("/api/wire/items", Map.of("uri", "")).is(422);
        var there = new TreeMap<String, List<String>>();
        there.put("id", stories.stream().map(Filed::id).toList());
        there.put("story", there.get("id"));
        there.put("slug", stories.stream().map(Filed::slug).toList());
        there.put("hold", List.of(hold.json().path("id").asText()));
        there.put("package", List.of(packaged()));
        there.put("uri", List.of(item.uri()));
        there.put("secret", List.of(secret()));
        there.put("task", ids(as(CARLA).get("/api/tasks?limit=100").is(200).json(), "id"));
        there.put("refusal", ids(as(OTIS).get("/api/wire/refusals").is(200).json(), "id"));
        there.put("size", ids(as(ADA).get("/api/audit/checkpoints").is(200).json(), "size"));
        there.put(
                "second",
                there.get("size").subList(0, Math.min(1, there.get("size").size())));
        there.put("name", List.of("rhea", "edna", "carla"));
        there.put("assignee", there.get("name"));
        there.put("actor", there.get("name"));
        there.put("desk", List.of("world", "business", "moon"));
        there.put("stage", Arrays.stream(Stage.values()).map(Stage::name).toList());
        there.put("outcome", List.of("DONE", "REFUSED"));
        there.put("action", List.of("SAVE", "submit", "PUBLISH"));
        there.put("findings", List.of("f1", "f2"));
        there.put("finding", List.of("f1", "f2"));
        there.put("transition", List.of("submit", "claim", "approve", "publish", "unschedule", "correct", "kill"));
        there.put("item", there.get("uri"));
        there.put("by", there.get("name"));
        there.put("reason", List.of("Calm seas"));
        there.put("q", List.of("bridge", "\"harbour bridge\" -calm", "ferry*"));
        return there;
    }

    private String packaged() {
        var parts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 2; i++) {
            var story = files(RHEA).isApproved();
            parts.add(Map.of(
                    "id",
                    story.id(),
                    "version",
                    story.seenBy(CARLA).path("version").asInt()));
        }
        return as(CARLA)
                .post("/api/packages", Map.of("name", "Bridge", "stories", parts, "slot", FAR_AWAY))
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    /** Of Edna's calendar feed, whose address it is the end of. */
    private String secret() {
        var address = as(EDNA).send("POST", "/api/calendar/feed", null).is(201).json();
        return address.path("address").asText().replaceAll(".*/", "");
    }

    private static List<String> ids(JsonNode page, String field) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    @Test
    void everyOperationSaysWhatItIsWhoMayUseItAndHowItRefuses() {
        var operations = new ArrayList<String>();
        for (var route : ApiDocument.of(asNobody()).routes()) {
            var said = route.said();
            operations.add(said.path("operationId").asText());
            assertThat(said.path("summary").asText()).as(route.name()).isNotBlank();
            assertThat(said.path("tags")).as(route.name()).hasSize(1);
            assertThat(route.answers()).as(route.name()).anyMatch(status -> status >= 400 && status < 500);
            assertThat(said.path("security").isEmpty())
                    .as(route.name())
                    .isEqualTo(!route.path().startsWith("/api/"));
        }
        assertThat(operations).doesNotHaveDuplicates().doesNotContain("");
    }
}
