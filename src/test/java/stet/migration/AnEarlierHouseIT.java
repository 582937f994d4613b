package stet.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;
import stet.newsroom.Staff;

/** A newsroom that an earlier version ran is upgraded: nothing that it kept is lost, and its work goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnEarlierHouseIT extends Scene {
    /** Their slots passed while no node ran. */
    private static final Map<String, String> DUE =
            Map.of("morning-markets", "PUBLISHED", "tide-tables", "PUBLISH_FAILED");

    @TempDir
    static Path folder;

    private static EarlierHouse house;
    private static List<Kept> kept;
    private static ServiceProcess service;

    @BeforeAll
    static void upgrade() throws Exception {
        house = EarlierHouse.of("862761b", "14");
        kept = Kept.in(house.database());
        service = ServiceProcess.start(house.environment(folder));
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @BeforeEach
    void enter() {
        at(service.address());
    }

    @Test
    @Order(1)
    void everyStoryIsReadAsItWas() {
        assertThat(kept).hasSizeGreaterThan(35);
        for (var story : kept) {
            var seen = story(story.slug()).seenBy(LENA);
            assertThat(seen.at("/head/hash").asText()).as(story.slug()).isEqualTo(story.head());
            story.copy().properties().forEach(field -> assertThat(seen.at("/head/copy/" + field.getKey()))
                    .as(story.slug())
                    .isEqualTo(field.getValue()));
            assertThat(seen.path("assignee").asText("")).as(story.slug()).isEqualTo(story.assignee());
            assertThat(seen.path("correctionSeq").asInt()).as(story.slug()).isEqualTo(story.corrections());
            if (!DUE.containsKey(story.slug())) {
                assertThat(seen.path("stage").asText()).as(story.slug()).isEqualTo(story.stage());
                assertThat(seen.at("/live/hash").asText()).as(story.slug()).isEqualTo(story.live());
                assertThat(seen.at("/slot/at").asText()).as(story.slug()).isEqualTo(story.slot());
            }
        }
    }

    @Test
    @Order(2)
    void whatLiesOverAStoryLiesThereStill() {
        assertThat(open("court-writ")).containsExactlyInAnyOrder("LEGAL", "EDITORIAL");
        assertThat(open("ferry-adrift")).containsExactly("AGENCY");
        assertThat(open("missed-train")).containsExactly("LEGAL");
        assertThat(seen("budget-speech").at("/embargo/until").asText()).isEqualTo("2099-12-01T05:00:00Z");
        assertThat(seen("census").at("/embargo/indefinite").asBoolean()).isTrue();
        assertThat(seen("winter-fair").at("/expiry/at").asText()).isEqualTo("2099-12-24T17:00:00Z");
        assertThat(seen("sirens").at("/debt/due").asText()).isNotEmpty();
        assertThat(listed(CARLA, story("quay-lights").path() + "/notes").findValuesAsText("text"))
                .containsExactly("Who says that they are new?");
        assertThat(listed(CARLA, "/api/waivers").findValuesAsText("story"))
                .containsExactly(story("island-letter").id());
        assertThat(listed(EDNA, "/api/packages").findValuesAsText("state"))
                .containsExactly("PUBLISHED", "FAILED", "SCHEDULED");
        assertThat(sources("first-snow")).containsExactly("IMPORTED");
        assertThat(sources("rail-link")).containsExactly("FOUND");
    }

    @Test
    @Order(3)
    void thePublicSeesWhatItSaw() {
        for (var story : kept) {
            if (!story.live().isEmpty()) {
                var shown = live(story.slug()).is(200).json();
                assertThat(shown.path("hash").asText()).as(story.slug()).isEqualTo(story.live());
                assertThat(shown.path("firstPublishedAt").asText())
                        .as(story.slug())
                        .isNotEmpty();
            }
        }
        assertThat(live("bridge-crack").json().at("/corrections/0/text").asText())
                .startsWith("An earlier version");
        assertThat(live("false-source")
                        .isProblem(410, "GONE")
                        .json()
                        .path("notice")
                        .asText())
                .isEqualTo("We have withdrawn this story: its source was wrong.");
        live("made-up").isProblem(410, "GONE");
        live("evening-ferry").is(404);
    }

    @Test
    @Order(4)
    void theTrailHoldsFromItsFirstEntryOn() throws SQLException {
        assertThat(count("select count(*) from trail where actor_cover is null"))
                .isGreaterThan(5);
        assertThat(
                        count(
                                "select count(*) from trail_checkpoint where at < (select max(installed_on) from flyway_schema_history where version = '15')"))
                .isGreaterThan(1);
        var verification = as(ADA).post("/api/audit/verification", "").is(200).json();
        assertThat(verification.path("valid").asBoolean())
                .as(verification.toString())
                .isTrue();
        var final_ = listed(ADA, story("cup-final").path() + "/audit");
        assertThat(final_.toString()).contains("erased-", "Request 2026-17").doesNotContain("sally");
        assertThat(listed(ADA, story("night-buses").path() + "/audit").findValuesAsText("outcome"))
                .contains("REFUSED", "DONE");
    }

    @Test
    @Order(5)
    void everyStoryAndItemIsFoundByItsWords() throws SQLException {
        await().atMost(20, SECONDS).until(() -> count("select count(*) from story_search where form < 1") == 0);
        await().atMost(20, SECONDS).until(() -> count(Kept.WORDLESS) == 0);
        for (var story : kept) {
            assertThat(listed(LENA, "/api/stories?q=" + story.word()).findValuesAsText("slug"))
                    .as(story.slug())
                    .containsExactly(story.slug());
        }
        for (var item : Kept.items(house.database()).entrySet()) {
            if (item.getValue().isEmpty()) {
                continue;
            }
            assertThat(listed(EDNA, "/api/wire/items?q=" + item.getValue()).findValuesAsText("uri"))
                    .contains(item.getKey());
        }
    }

    @Test
    @Order(6)
    void theWireIsWhatItWas() throws SQLException {
        var gate = as(EDNA).get("/api/wire/items/urn:valdora:wire:lock-gate")
                .is(200)
                .json();
        assertThat(gate.path("version").asText()).isEqualTo("3");
        assertThat(gate.path("body").asText()).startsWith("Both lock gates");
        var quarry =
                as(EDNA).get("/api/wire/items/urn:valdora:wire:quarry").is(200).json();
        assertThat(quarry.path("status").asText()).isEqualTo("CANCELED");
        for (var uri : Kept.items(house.database()).keySet()) {
            as(EDNA).get("/api/wire/items/" + URLEncoder.encode(uri, UTF_8)).is(200);
        }
        assertThat(listed(EDNA, "/api/wire/refusals")).hasSize(3);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(checked("lock-gate")).contains("lock-gate"));
    }

    @Test
    @Order(7)
    void whateverWasDueIsDoneAndWhateverMustBeSeenIsTold() throws SQLException {
        DUE.forEach((slug, stage) ->
                await().atMost(20, SECONDS).until(() -> story(slug).stage().equals(stage)));
        live("morning-markets").is(200);
        assertThat(seen("tide-tables").at("/failure/reasons").findValuesAsText("code"))
                .containsExactly("TOO_LATE");
        assertThat(tasks("tide-tables"))
                .anyMatch(task -> task.path("what").asText().contains("did not go out"));
        assertThat(tasks("mine-flooded")).anyMatch(task -> task.path("doneAt").isNull());
        assertThat(tasks("dam-leaks")).isEmpty();
        assertThat(count("select count(*) from task where how = 'Asked the city; it stands.' and done_at is not null"))
                .isEqualTo(1);
        assertThat(guards("tower-leans")).contains("CREDIT_MARK");
        assertThat(guards("ferry-adrift")).contains("HELD");
    }

    @Test
    @Order(8)
    void everyStageIsGoneOnFrom() {
        story("night-buses").does(OMAR, "submit");
        story("school-meals").does(RHEA, "submit");
        story("tram-fares").does(EDNA, "claim");
        story("market-hall").does(EDNA, "sign-off");
        published("harbour-walk");
        published("library-hours");
        published("port-strike");
        published("missed-train");
        story("quay-lights").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story("sirens").does(THEO, "second-eyes");
        story("false-source").does(CARLA, "restore", Map.of("reason", "The source was right after all"));
        story("dull-day").does(EDNA, "unspike");
        assertThat(story("made-up").seenBy(CARLA).path("allowed")).isEmpty();
    }

    @Test
    @Order(9)
    void theClockPublishesWhatTheHouseHadScheduled() throws SQLException {
        var slot = Map.of("slot", Map.of("at", Books.now().plusSeconds(3).toString()));
        story("evening-ferry").does(EDNA, "reschedule", slot);
        var pack =
                listed(EDNA, "/api/packages?state=SCHEDULED").get(0).path("id").asText();
        as(EDNA).put("/api/packages/" + pack + "/slot", slot).is(200);
        for (var slug : List.of("evening-ferry", "vote-result", "vote-sidebar")) {
            await().atMost(10, SECONDS).until(() -> live(slug).status() == 200);
        }
        assertThat(as(ADA).post("/api/audit/verification", "")
                        .is(200)
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    /** Under today's rules what was approved, or checked, under others is checked once more. */
    private void published(String slug) {
        var story = story(slug);
        for (var hold : story.seenBy(LENA).path("holds")) {
            story.desk(LENA)
                    .delete(story.path() + "/holds/" + hold.path("id").asText() + "?reason=Seen")
                    .is(204);
        }
        if (!story.stage().equals("EDIT")) {
            story.does(EDNA, "reopen");
        }
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
        live(slug).is(200);
    }

    private Filed story(String slug) {
        return filed(kept.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private JsonNode seen(String slug) {
        return story(slug).seenBy(LENA);
    }

    private List<String> open(String slug) {
        return seen(slug).path("holds").findValuesAsText("kind");
    }

    private JsonNode listed(Staff who, String path) {
        return as(who).get(path + (path.contains("?") ? "&" : "?") + "limit=100")
                .is(200)
                .json()
                .path("items");
    }

    private List<String> sources(String slug) {
        return as(EDNA).get(story(slug).path() + "/sources").is(200).json().findValuesAsText("how");
    }

    private List<JsonNode> tasks(String slug) {
        var id = story(slug).id();
        return StreamSupport.stream(listed(CARLA, "/api/tasks").spliterator(), false)
                .filter(task -> task.path("story").asText().equals(id))
                .toList();
    }

    private String guards(String slug) {
        return as(EDNA).get(story(slug).path() + "/guards").is(200).text();
    }

    /** What the credit check says of copy that has an item's words. */
    private String checked(String item) {
        var body = as(EDNA).get("/api/wire/items/urn:valdora:wire:" + item)
                .is(200)
                .json()
                .path("body")
                .asText();
        return as(EDNA).post("/api/credit-checks", Map.of("body", "<p>" + body + "</p>"))
                .is(200)
                .text();
    }

    private Answer live(String slug) {
        return asNobody().with("Accept", "application/json").get("/live/stories/" + slug);
    }

    private static long count(String sql) throws SQLException {
        return house.database().count(sql);
    }
}
