package stet.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

@QuarkusTest
class TheClockTest extends Scene {
    @Test
    void noReaderSeesAStoryBeforeItsSlotByTheDatabasesClock() throws SQLException {
        var slot = Books.now().plusSeconds(3);
        var stories = new ArrayList<Filed>();
        for (int i = 0; i < 5; i++) {
            stories.add(files(RHEA).isApproved().does(EDNA, "schedule", at(slot)));
        }
        for (var story : stories) {
            var live = "/live/stories/" + story.slug();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(8, SECONDS)
                    .until(() -> {
                        var seen = asNobody().get(live).status();
                        var now = Books.now();
                        assertThat(seen).isIn(200, 404);
                        assertThat(seen == 200 && now.isBefore(slot))
                                .as("public at %s, slot %s", now, slot)
                                .isFalse();
                        return seen == 200;
                    });
        }
    }

    /** The sweep alone would be half a second late on the average. */
    @Test
    void anAlarmWakesTheClockBeforeTheSweepDoes() throws SQLException {
        var first = Books.now().plusSeconds(4);
        var slots = new HashMap<Filed, Instant>();
        for (int i = 0; i < 5; i++) {
            var slot = first.plusMillis(1_370L * i);
            slots.put(files(RHEA).isApproved().does(EDNA, "schedule", at(slot)), slot);
        }
        var late = new ArrayList<Duration>();
        slots.forEach((story, slot) -> {
            await().atMost(15, SECONDS).until(() -> story.stage().equals("PUBLISHED"));
            late.add(Duration.between(
                    slot, Instant.parse(story.seenBy(EDNA).path("liveAt").asText())));
        });
        late.sort(null);
        assertThat(late.get(2)).as("late by %s", late).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void aStoryThatIsHeldAtItsSlotFailsWithTheReasonAndTheDeskCanMendIt() {
        var story =
                files(RHEA).isApproved().does(EDNA, "schedule", at(Instant.now().plusSeconds(2)));
        var held = story.desk(LENA)
                .post(story.path() + "/holds", Map.of("kind", "LEGAL", "reason", "A court order may apply"))
                .is(201)
                .json();
        await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISH_FAILED"));

        var failure = story.seenBy(EDNA).path("failure");
        assertThat(failure.path("reasons").get(0).path("code").asText()).isEqualTo("HELD");
        assertThat(failure.path("reasons").get(0).path("detail").asText()).contains("A court order may apply");
        assertThat(asNobody().get("/live/stories/" + story.slug()).status()).isEqualTo(404);
        story.tries(EDNA, "publish").isProblem(422, "HELD");

        var hold = held.path("id").asText();
        story.desk(CARLA)
                .delete(story.path() + "/holds/" + hold + "?reason=Cleared")
                .isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(LENA)
                .delete(story.path() + "/holds/" + hold + "?reason=Cleared")
                .is(204);
        story.does(EDNA, "publish");
        assertThat(asNobody().get("/live/stories/" + story.slug()).status()).isEqualTo(200);
    }

    @Test
    void anEmbargoRulesOutSlotsBeforeItsEndAndTheGuardsSayUntilWhen() {
        var story = files(RHEA).isApproved();
        var end = Instant.now().plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        story.desk(EDNA)
                .put(
                        story.path() + "/embargo",
                        Map.of("until", end.toString(), "reason", "As agreed with the ministry"))
                .is(200);

        story.tries(EDNA, "schedule", at(end.minusSeconds(1))).isProblem(422, "EMBARGOED");
        var guards = as(EDNA).get(story.path() + "/guards?at=" + end.minusSeconds(1))
                .is(200)
                .json();
        assertThat(guards.path("wouldPublish").asBoolean()).isFalse();
        assertThat(guards.path("refusals").get(0).path("until").asText()).isEqualTo(end.toString());
        assertThat(as(EDNA).get(story.path() + "/guards?at=" + end)
                        .json()
                        .path("wouldPublish")
                        .asBoolean())
                .isTrue();
        story.does(EDNA, "schedule", at(end));

        story.desk(EDNA)
                .put(
                        story.path() + "/embargo",
                        Map.of("until", end.minusSeconds(60).toString(), "reason", "Sooner"))
                .isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(EDNA).delete(story.path() + "/embargo?reason=Sooner").isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(CARLA).delete(story.path() + "/embargo?reason=Sooner").is(204);
    }

    @Test
    void aSlotCanBeMovedOrGivenUp() {
        var story =
                files(RHEA).isApproved().does(EDNA, "schedule", at(Instant.now().plus(Duration.ofHours(1))));
        var later = Map.of("slot", Map.of("local", "2099-11-23T18:00", "zone", "Asia/Hong_Kong"));
        story.does(EDNA, "reschedule", later);
        assertThat(story.seenBy(EDNA).path("slot").path("at").asText()).isEqualTo("2099-11-23T10:00:00Z");

        story.tries(EDNA, "schedule", later).isProblem(409, "WRONG_STAGE");
        story.tries(EDNA, "reschedule", at(Instant.now().minusSeconds(1))).isProblem(422, "SLOT_PAST");
        story.does(EDNA, "unschedule", Map.of("reason", "The court has put it off"));
        assertThat(story.seenBy(EDNA).path("slot").isNull()).isTrue();
        assertThat(story.stage()).isEqualTo("APPROVED");
    }

    private static Map<String, ?> at(Instant slot) {
        return Map.of("slot", Map.of("at", slot.toString()));
    }
}
