package stet.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Filed;
import stet.newsroom.WireScene;

/** A task is there as long as what it is about, and no longer. */
@QuarkusTest
class TasksEndTest extends WireScene {
    private static final Map<String, String> GONE = Map.of("reason", "It was wrong", "notice", "We were wrong.");

    @Test
    void aHoldOnWhatIsLiveIsTheChiefsTaskUntilItIsReleased() {
        var story = files(RHEA).isApproved();
        hold(story);
        assertThat(tasks(story)).as("nobody reads it yet").isEmpty();
        story.desk(LENA).delete(holdOf(story)).is(204);
        story.does(EDNA, "publish");

        hold(story);
        assertThat(kinds(story)).containsExactly("HELD");
        assertThat(tasks(story).get(0).path("what").asText()).contains("goes on reading it");
        assertThat(asNobody().get("/live/stories/" + story.slug()).status()).isEqualTo(200);
        hold(story);
        assertThat(kinds(story)).containsExactly("HELD", "HELD");
        story.desk(LENA).delete(holdOf(story)).is(204);
        assertThat(kinds(story)).as("one hold is left").containsExactly("HELD", "HELD");
        story.desk(LENA).delete(holdOf(story)).is(204);
        assertThat(kinds(story)).isEmpty();
        assertThat(trail(story)).filteredOn("TASK_DONE"::equals).hasSize(2);
    }

    @Test
    void anEmbargoOnWhatIsLiveIsTheChiefsTaskUntilItIsOver() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        embargo(story, "2099-01-01T00:00:00Z");
        assertThat(kinds(story)).containsExactly("EMBARGOED");
        story.desk(CARLA).delete(story.path() + "/embargo?reason=Agreed").is(204);
        assertThat(kinds(story)).isEmpty();

        embargo(story, Instant.now().plusSeconds(2).toString());
        assertThat(kinds(story)).containsExactly("EMBARGOED");
        await().atMost(8, SECONDS).until(() -> kinds(story).isEmpty());
        assertThat(trail(story)).contains("LIFT", "TASK_DONE");
    }

    @Test
    void whatLeavesThePublicOwesNothing() {
        var story = files(RHEA).does(RHEA, "submit").does(CARLA, "rush", Map.of("reason", "Sirens over the port"));
        hold(story);
        embargo(story, "2099-01-01T00:00:00Z");
        assertThat(kinds(story)).containsExactlyInAnyOrder("HELD", "EMBARGOED");
        story.does(CARLA, "withdraw", GONE);
        assertThat(kinds(story)).isEmpty();
        var stays = files(RHEA).isApproved().does(EDNA, "publish");
        hold(stays);
        stays.does(LENA, "kill", GONE);
        assertThat(kinds(stays)).isEmpty();
    }

    /** By hand, or by the clock at another slot. */
    @Test
    void aFailureIsOverWhenTheStoryIsOut() {
        var byHand = failed();
        var byTheClock = failed();
        var never = failed();
        for (var story : List.of(byHand, byTheClock)) {
            story.desk(LENA).delete(holdOf(story)).is(204);
        }
        byHand.does(EDNA, "publish");
        assertThat(kinds(byHand)).isEmpty();
        byTheClock.does(EDNA, "schedule", at(Instant.now().plusSeconds(2)));
        assertThat(kinds(byTheClock)).as("it is not out yet").containsExactly("FAILED");
        await().atMost(8, SECONDS).until(() -> byTheClock.stage().equals("PUBLISHED"));
        assertThat(kinds(byTheClock)).isEmpty();
        assertThat(trail(byTheClock)).endsWith("PUBLISH", "TASK_DONE");
        never.does(EDNA, "spike", Map.of("reason", "Too old by now"));
        assertThat(kinds(never)).isEmpty();
    }

    private Filed failed() {
        var story =
                files(RHEA).isApproved().does(EDNA, "schedule", at(Instant.now().plusSeconds(2)));
        hold(story);
        await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISH_FAILED"));
        assertThat(kinds(story)).containsExactly("FAILED");
        return story;
    }

    private void hold(Filed story) {
        story.desk(LENA)
                .post(story.path() + "/holds", Map.of("kind", "LEGAL", "reason", "A court order may apply"))
                .is(201);
    }

    private String holdOf(Filed story) {
        return story.path() + "/holds/" + story.seenBy(LENA).at("/holds/0/id").asText() + "?reason=Cleared";
    }

    private void embargo(Filed story, String until) {
        story.desk(CARLA)
                .put(story.path() + "/embargo", Map.of("until", until, "reason", "Until the vote"))
                .is(200);
    }

    private static Map<String, Object> at(Instant slot) {
        return Map.of("slot", Map.of("at", slot.toString()));
    }

    private List<String> kinds(Filed story) {
        return tasks(story).stream().map(task -> task.path("kind").asText()).toList();
    }

    private List<String> trail(Filed story) {
        var entries =
                as(EDNA).get(story.path() + "/audit?limit=100").is(200).json().path("items");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("action").asText())
                .toList();
    }
}
