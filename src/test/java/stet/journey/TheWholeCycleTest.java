package stet.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** What the clock does beside letting one story out at its slot: packages, expiry, embargoes, second eyes, and being late. */
@QuarkusTest
class TheWholeCycleTest extends Scene {
    private static final String NOTICE = "This notice has run its time.";

    @Test
    void aPackageGoesOutAllAtOnce() throws SQLException {
        var stories = List.of(approved(), approved(), approved());
        var slot = Books.now().plusSeconds(2);
        var pack = schedules(stories, slot).is(201).json();
        assertThat(pack.path("stories").size()).isEqualTo(3);
        assertThat(stories.get(0).seenBy(EDNA).path("inPackage").asText())
                .isEqualTo(pack.path("id").asText());

        await().pollInterval(Duration.ofMillis(5)).atMost(8, SECONDS).until(() -> {
            var seen = stories.stream()
                    .map(story ->
                            asNobody().get("/live/stories/" + story.slug()).status())
                    .toList();
            if (seen.contains(200) && Books.now().isBefore(slot)) {
                throw new AssertionError("Early");
            }
            return seen.stream().allMatch(status -> status == 200);
        });
        var times = stories.stream()
                .map(story -> story.seenBy(EDNA).path("liveAt").asText())
                .distinct();
        assertThat(times).hasSize(1);
        assertThat(read(pack).path("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void aPackageOfWhichOneIsHeldFailsAsAWhole() throws SQLException {
        var stories = List.of(approved(), approved());
        var pack = schedules(stories, Books.now().plusSeconds(2)).is(201).json();
        stories.get(0)
                .desk(LENA)
                .post(stories.get(0).path() + "/holds", Map.of("kind", "LEGAL", "reason", "A writ is expected"))
                .is(201);
        await().atMost(8, SECONDS).until(() -> read(pack).path("state").asText().equals("FAILED"));

        assertThat(read(pack).path("why").asText()).isEqualTo("1 of its 2 stories did not pass (HELD).");
        assertThat(codes(stories.get(0))).containsExactly("HELD");
        assertThat(codes(stories.get(1))).containsExactly("PACKAGE_HELD_BACK");
        assertThat(stories.get(1).seenBy(EDNA).path("failure").toString()).contains("A writ is expected");
        stories.forEach(story -> assertThat(
                        asNobody().get("/live/stories/" + story.slug()).status())
                .isEqualTo(404));
        stories.get(1).does(EDNA, "publish");
    }

    @Test
    void whatIsLiveLeavesSoonByAChiefsWordAlone() throws SQLException {
        var story = approved().does(EDNA, "publish");
        var expiry = story.path() + "/expiry";
        var soon = Map.of("at", Books.now().plusSeconds(600).toString(), "notice", "Anything");
        story.desk(EDNA).put(expiry, soon).isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(CARLA).put(expiry, soon).isProblem(422, "MISSING");
        var later = Map.of("at", Books.now().plusSeconds(4_000).toString(), "notice", "It is over");
        story.desk(EDNA).put(expiry, later).is(200);
        story.desk(EDNA).put(expiry, soon).isProblem(403, "ROLE_NOT_ALLOWED");
        var why = new HashMap<String, Object>(soon);
        why.put("reason", "The court asked");
        story.desk(CARLA).put(expiry, why).is(200);
        assertThat(as(ADA).get(story.path() + "/audit?limit=100").text()).contains("The court asked");
    }

    @Test
    void theSameCopyAgainChangesNothingAndMakesNobodyAWriter() {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "claim");
        var before = story.seenBy(EDNA);
        var same =
                new ObjectMapper().convertValue(before.at("/head/copy"), new TypeReference<Map<String, Object>>() {});
        story.writes(EDNA, same).is(200);
        var after = story.seenBy(EDNA);
        assertThat(after.path("version")).isEqualTo(before.path("version"));
        assertThat(after.path("writers")).isEqualTo(before.path("writers"));
        assertThat(after.at("/head/number").asInt()).isEqualTo(1);
    }

    /** Nothing of it: neither in the story that was held back with it, nor in its trail, the package, a task or an event. */
    @Test
    void aPackageThatFailsTellsNoDeskOfAnother() throws SQLException {
        var held = approved();
        var business = files(BRUNO, "business", Copies.clear())
                .does(BRUNO, "submit")
                .does(CARLA, "claim")
                .does(CARLA, "sign-off")
                .does(CARLA, "approve");
        var parts = Stream.of(held, business)
                .map(story -> Map.of(
                        "id",
                        story.id(),
                        "version",
                        story.seenBy(CARLA).path("version").asInt()))
                .toList();
        var body = new HashMap<String, Object>(at(Books.now().plusSeconds(2)));
        body.putAll(Map.of("name", "Two desks", "stories", parts));
        var pack = as(CARLA).post("/api/packages", body).is(201).json();
        held.desk(LENA)
                .post(held.path() + "/holds", Map.of("kind", "LEGAL", "reason", "Source Zq sues"))
                .is(201);
        await().atMost(8, SECONDS)
                .until(() -> business.seenBy(BRUNO).path("stage").asText().equals("PUBLISH_FAILED"));

        var path = "/api/packages/" + pack.path("id").asText();
        for (var reader : List.of(BRUNO, CARLA)) {
            for (var read :
                    List.of(business.path(), business.path() + "/audit?limit=100", path, "/api/tasks?limit=100")) {
                var told = as(reader).get(read).is(200).text();
                if (reader == BRUNO) {
                    assertThat(told).doesNotContain(held.slug(), held.id(), "Source Zq", "lena");
                }
            }
        }
        assertThat(business.seenBy(BRUNO).path("failure").toString())
                .contains("PACKAGE_HELD_BACK", "1 of its stories at other desks did not pass (HELD)");
        assertThat(as(BRUNO).get(path).json().path("why").asText())
                .isEqualTo("1 of its 2 stories did not pass (HELD).");
    }

    @Test
    void aPackageThatLostAStoryFailsAsAWhole() throws SQLException {
        var live = approved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        live.writes(EDNA, Copies.clear()).is(200);
        live.does(EDNA, "sign-off").does(THEO, "approve");
        var other = approved();
        var pack = schedules(List.of(live, other), Books.now().plusSeconds(3))
                .is(201)
                .json();
        live.does(CARLA, "kill", Map.of("reason", "It was made up", "notice", "We have taken this story back."));
        await().atMost(9, SECONDS).until(() -> read(pack).path("state").asText().equals("FAILED"));
        assertThat(codes(other)).containsExactly("PACKAGE_HELD_BACK");
        assertThat(other.seenBy(EDNA).path("failure").toString()).contains("no longer scheduled");
    }

    @Test
    void aPackageIsScheduledMovedAndCancelledAsAWhole() {
        var stories = List.of(approved(), approved());
        var notReady = files(RHEA);
        var slot = Instant.now().plus(Duration.ofHours(2));
        var refused = schedules(List.of(stories.get(0), notReady), slot);
        refused.isProblem(409, "WRONG_STAGE");
        assertThat(refused.json().path("errors").get(0).path("pointer").asText())
                .isEqualTo("/stories/1");
        assertThat(stories.get(0).stage()).isEqualTo("APPROVED");
        schedules(List.of(stories.get(0)), slot).isProblem(422, "OUT_OF_RANGE");
        schedules(stories, Instant.now().minusSeconds(1)).isProblem(422, "SLOT_PAST");

        var pack = schedules(stories, slot).is(201).json();
        var path = "/api/packages/" + pack.path("id").asText();
        stories.get(0).tries(EDNA, "unschedule", Map.of("reason", "Alone")).isProblem(422, "IN_PACKAGE");
        stories.get(0).tries(EDNA, "reschedule", at(slot)).isProblem(422, "IN_PACKAGE");
        as(BRUNO).get(path).is(404);
        as(BRUNO).delete(path + "?reason=Mine").is(404);
        as(RHEA).delete(path + "?reason=Mine").isProblem(403, "ROLE_NOT_ALLOWED");

        var later = slot.plusSeconds(600);
        as(EDNA).put(path + "/slot", at(later)).is(200);
        stories.forEach(story -> assertThat(
                        Instant.parse(story.seenBy(EDNA).path("slot").path("at").asText()))
                .isEqualTo(later.truncatedTo(java.time.temporal.ChronoUnit.MICROS)));
        as(EDNA).delete(path + "?reason=The+vote+is+off").is(204);
        stories.forEach(story -> assertThat(story.stage()).isEqualTo("APPROVED"));
        as(EDNA).delete(path + "?reason=Again").isProblem(409, "NOT_SCHEDULED");
        assertThat(as(EDNA).get(path).is(200).json().path("state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void aStoryLeavesThePublicAtItsExpiryWithItsNotice() throws SQLException {
        var story = approved();
        var end = Books.now().plusSeconds(3);
        story.desk(RHEA)
                .put(story.path() + "/expiry", Map.of("at", end.toString(), "notice", NOTICE))
                .isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(EDNA)
                .put(story.path() + "/expiry", Map.of("at", end.toString(), "notice", NOTICE))
                .is(200);
        story.tries(EDNA, "schedule", at(end.plusSeconds(1))).isProblem(422, "EXPIRED");
        story.does(EDNA, "publish");
        var live = "/live/stories/" + story.slug();
        await().pollInterval(Duration.ofMillis(5)).atMost(8, SECONDS).until(() -> {
            var seen = asNobody().get(live).status();
            assertThat(seen == 410 && Books.now().isBefore(end))
                    .as("gone early")
                    .isFalse();
            return seen == 410;
        });
        assertThat(asNobody().with("Accept", "application/json").get(live).text())
                .contains(NOTICE);
        assertThat(story.stage()).isEqualTo("WITHDRAWN");
        assertThat(actions(story)).contains("EXPIRY", "EXPIRE");
    }

    @Test
    void anExpiryCanBeTakenBackAndLiesInTheFuture() {
        var story = files(RHEA);
        var path = story.path() + "/expiry";
        story.desk(EDNA)
                .put(path, Map.of("at", "2020-01-01T00:00:00Z", "notice", NOTICE))
                .isProblem(422, "EXPIRY_PAST");
        story.desk(EDNA).put(path, Map.of("at", "soon", "notice", NOTICE)).isProblem(422, "BAD_TIME");
        story.desk(EDNA).put(path, Map.of("at", "2099-01-01T00:00:00Z")).isProblem(422, "MISSING");
        story.desk(EDNA)
                .put(path, Map.of("at", "2099-01-01T00:00:00Z", "notice", NOTICE))
                .is(200);
        story.desk(EDNA).delete(path + "?reason=It+stays").is(204);
        assertThat(story.seenBy(EDNA).path("expiry").isNull()).isTrue();
        story.desk(EDNA).delete(path + "?reason=It+stays").is(404);
    }

    @Test
    void theClockLiftsAnEmbargoThatHasEnded() throws SQLException {
        var story = files(RHEA);
        story.desk(EDNA)
                .put(
                        story.path() + "/embargo",
                        Map.of("until", Books.now().plusSeconds(1).toString(), "reason", "As agreed"))
                .is(200);
        await().atMost(8, SECONDS)
                .until(() -> story.seenBy(EDNA).path("embargo").isNull());
        var lifted = entries(story).stream()
                .filter(entry -> entry.path("action").asText().equals("LIFT"))
                .findFirst()
                .orElseThrow();
        assertThat(lifted.path("actor").path("kind").asText()).isEqualTo("CLOCK");
    }

    @Test
    void theDeskIsRemindedOfSecondEyesThatFellDue() throws SQLException {
        var story = files(RHEA).does(RHEA, "submit").does(CARLA, "rush", Map.of("reason", "A quake"));
        Books.write("update story set second_eyes_due = clock_timestamp() where id = '" + story.id() + "'");
        await().atMost(8, SECONDS).until(() -> actions(story).contains("SECOND_EYES_DUE"));
        assertThat(tasks(story)).anyMatch(task -> task.path("what").asText().contains("second eyes were due"));
        assertThat(story.seenBy(EDNA).path("debt").isNull()).isFalse();
        story.does(THEO, "second-eyes");
    }

    @Test
    void aStoryGoesOutLateAndSaysSoOrFailsWhereItMustNotBeLate() throws SQLException {
        var slot = at(Books.now().plus(Duration.ofHours(1)));
        var strict = new HashMap<String, Object>(slot);
        strict.put("failAfterMinutes", 5);
        var patient = approved().does(EDNA, "schedule", slot);
        var impatient = approved().does(EDNA, "schedule", strict);
        assertThat(impatient.seenBy(EDNA).path("failAfterMinutes").asInt()).isEqualTo(5);
        var guards = as(EDNA).get(impatient.path() + "/guards?at=" + Books.now().plus(Duration.ofMinutes(66)))
                .is(200)
                .json();
        assertThat(guards.path("refusals").get(0).path("code").asText()).isEqualTo("TOO_LATE");
        for (var story : List.of(patient, impatient)) {
            Books.write("update story set slot_at = clock_timestamp() - interval '6 minutes' where id = '" + story.id()
                    + "'");
        }
        await().atMost(8, SECONDS)
                .until(() ->
                        patient.stage().equals("PUBLISHED") && impatient.stage().equals("PUBLISH_FAILED"));
        assertThat(patient.seenBy(EDNA).path("lateSeconds").asInt()).isBetween(360, 375);
        assertThat(entries(patient).toString()).contains("lateSeconds");
        assertThat(codes(impatient)).containsExactly("TOO_LATE");
        assertThat(tasks(impatient)).anyMatch(task -> task.path("what").asText().contains("did not go out"));
        approved()
                .tries(EDNA, "schedule", Map.of("slot", slot.get("slot"), "failAfterMinutes", 0))
                .isProblem(422, "OUT_OF_RANGE");
        approved().tries(EDNA, "publish", Map.of("failAfterMinutes", 5)).isProblem(422, "DOES_NOT_APPLY");
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE, listed_at = live_at",
        "REFILE, listed_at = first_live_at",
        "CORRECTION, listed_at = first_live_at"
    })
    void whatIsWrittenWithManyIsWhatIsWrittenAlone(String kind, String listed) throws SQLException {
        var alone = List.of(corrected(kind), corrected(kind));
        var many = List.of(corrected(kind), corrected(kind));
        var slot = Books.now().plusSeconds(2);
        schedules(alone, slot).is(201);
        many.forEach(story -> story.does(EDNA, "schedule", at(slot)));
        for (var story : Stream.concat(alone.stream(), many.stream()).toList()) {
            await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISHED"));
        }
        assertThat(row(many.get(0))).isEqualTo(row(alone.get(0))).contains("\"correction_seq\": 1");
        for (var story : List.of(alone.get(0), many.get(0))) {
            assertThat(Books.count("select count(*) from story where live = head and last_live = head"
                            + " and live_at = changed_at and first_live_at < live_at and " + listed
                            + " and (changed_as <> 'CORRECTION' or cast(corrections -> 0 ->> 'at' as timestamptz) = live_at)"
                            + " and id = '" + story.id() + "'"))
                    .isEqualTo(1);
        }
        assertThat(entries(many.get(0)).toString()).contains("\"action\":\"PUBLISH\"");
        as(ADA).post("/api/audit/verification", "").is(200);
    }

    @Test
    void aStoryThatCannotBeReadKeepsNobodyElseFromGoingOut() throws SQLException {
        var poison = approved();
        var others = List.of(approved(), approved(), approved());
        var slot = at(Books.now().plusSeconds(2));
        poison.does(EDNA, "schedule", slot);
        others.forEach(story -> story.does(EDNA, "schedule", slot));
        Books.write("update story set approval = '\"broken\"', tries = 4 where id = '" + poison.id() + "'");
        for (var story : others) {
            await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISHED"));
        }
        var failed = "select count(*) from story where stage = 'PUBLISH_FAILED' and slot_at is null and id = '"
                + poison.id() + "'";
        await().atMost(8, SECONDS).until(() -> Books.count(failed) == 1);
        Books.write("update story set approval = null where id = '" + poison.id() + "'");
        assertThat(codes(poison)).containsExactly("CLOCK_STUMBLED");
        assertThat(tasks(poison)).isNotEmpty();
        assertThat(entries(poison).toString()).contains("CLOCK_STUMBLED");
    }

    private Filed corrected(String kind) {
        var story = approved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", kind));
        var copy = Copies.clear();
        copy.put("correctionNotice", kind.equals("CORRECTION") ? "Three ships wait, not two." : "");
        story.writes(EDNA, copy).is(200);
        return story.does(EDNA, "sign-off").does(CARLA, "approve", Map.of("reason", "It was read to the end"));
    }

    private static String row(Filed story) throws SQLException {
        try (var connection = Books.asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (to_jsonb(s) #- cast('{corrections,0,at}' as text[])) - '{id,slug,head,live,last_live,live_at,first_live_at,listed_at,created_at,changed_at,credit,head_hash}'::text[]
                        from story s where id = '%s'
                        """.formatted(story.id()))) {
            row.next();
            return row.getString(1);
        }
    }

    private Filed approved() {
        return files(RHEA).isApproved();
    }

    private static Map<String, Object> at(Instant slot) {
        return Map.of("slot", Map.of("at", slot.toString()));
    }

    private stet.newsroom.Answer schedules(List<Filed> stories, Instant slot) {
        var parts = stories.stream()
                .map(story -> Map.of(
                        "id",
                        story.id(),
                        "version",
                        story.seenBy(EDNA).path("version").asInt()))
                .toList();
        var body = new HashMap<String, Object>(at(slot));
        body.put("name", "Election night");
        body.put("stories", parts);
        return as(EDNA).post("/api/packages", body);
    }

    private JsonNode read(JsonNode pack) {
        return as(EDNA).get("/api/packages/" + pack.path("id").asText()).is(200).json();
    }

    private static List<String> codes(Filed story) {
        return list(story.seenBy(EDNA).path("failure").path("reasons")).stream()
                .map(reason -> reason.path("code").asText())
                .toList();
    }

    private List<JsonNode> entries(Filed story) {
        return list(
                as(EDNA).get(story.path() + "/audit?limit=100").is(200).json().path("items"));
    }

    private List<String> actions(Filed story) {
        return entries(story).stream()
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    private List<JsonNode> tasks(Filed story) {
        return list(as(CARLA).get("/api/tasks?limit=100").is(200).json().path("items")).stream()
                .filter(task -> task.path("story").asText().equals(story.id()))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
