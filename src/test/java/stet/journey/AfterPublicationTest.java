package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

@QuarkusTest
class AfterPublicationTest extends Scene {
    @Test
    void theLiveStoryStaysWhileItsCorrectionWalksThePathAndThePublicThenSeesItWithItsNotice() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        story.does(EDNA, "correct", Map.of("kind", "CORRECTION"));

        var corrected = Copies.clear();
        corrected.put("headline", "Harbour bridge shut after crack found in side cable");
        story.writes(EDNA, corrected).is(200);
        story.does(EDNA, "sign-off");
        story.tries(THEO, "approve").isProblem(422, "CORRECTION_TEXT_MISSING");
        assertThat(live(story).is(200).json().path("headline").asText()).contains("main cable");

        corrected.put("correctionNotice", "An earlier version said that the crack was in the main cable.");
        story.writes(EDNA, corrected).is(200);
        story.does(THEO, "approve");
        assertThat(live(story).is(200).json().path("headline").asText()).contains("main cable");

        story.does(THEO, "publish");
        var shown = live(story).is(200).json();
        assertThat(shown.path("headline").asText()).contains("side cable");
        assertThat(shown.path("correctionNotice").asText()).startsWith("An earlier version");
        assertThat(shown.path("correctionSeq").asInt()).isEqualTo(1);
        assertThat(page(story).is(200).text()).contains("Correction:", "An earlier version said");
    }

    @Test
    void aDiscardedCorrectionLeavesTheLiveStoryAsItWas() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        var changed = Copies.clear();
        changed.put("headline", "Harbour bridge open again");
        story.writes(EDNA, changed).is(200);

        story.does(EDNA, "discard", Map.of("reason", "The bridge is still shut"));

        var seen = story.seenBy(EDNA);
        assertThat(seen.path("stage").asText()).isEqualTo("PUBLISHED");
        assertThat(seen.path("head").path("hash")).isEqualTo(seen.path("live").path("hash"));
        assertThat(seen.path("head").path("number").asInt()).isEqualTo(3);
        assertThat(live(story).is(200).json().path("headline").asText()).contains("main cable");
    }

    @Test
    void aWithdrawnStoryIsGoneWithItsNoticeUntilItIsPublishedAgain() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        story.tries(EDNA, "withdraw", gone()).isProblem(403, "ROLE_NOT_ALLOWED");
        story.tries(CARLA, "withdraw", Map.of("reason", "The source was wrong")).isProblem(422, "NOTICE_MISSING");

        story.does(CARLA, "withdraw", gone());
        assertGone(story);
        story.does(CARLA, "restore", Map.of("reason", "The source was right after all"));
        assertThat(story.stage()).isEqualTo("EDIT");
        assertGone(story);

        story.does(EDNA, "sign-off").does(THEO, "approve").does(THEO, "publish");
        live(story).is(200);
    }

    @Test
    void aKilledStoryIsFinal() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(LENA, "kill", gone());

        assertGone(story);
        assertThat(story.seenBy(CARLA).path("allowed")).isEmpty();
        story.tries(CARLA, "restore", Map.of("reason", "Please")).isProblem(409, "WRONG_STAGE");
        story.writes(EDNA, Copies.clear()).isProblem(409, "COPY_CLOSED");
        story.desk(CARLA)
                .post(story.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Too late"))
                .isProblem(409, "KILLED");
    }

    @Test
    void aRushGoesOutAtOnceAndOwesSecondEyes() {
        var story = files(RHEA).does(RHEA, "submit");
        story.tries(CARLA, "rush").isProblem(422, "REASON_MISSING");
        story.does(CARLA, "rush", Map.of("reason", "Sirens over the port"));

        live(story).is(200);
        var debt = story.seenBy(CARLA).path("debt");
        assertThat(Duration.between(
                        Instant.parse(debt.path("since").asText()),
                        Instant.parse(debt.path("due").asText())))
                .isEqualTo(Duration.ofHours(24));

        story.tries(CARLA, "second-eyes").isProblem(403, "FRESH_EYES");
        story.tries(RHEA, "second-eyes").isProblem(403, "ROLE_NOT_ALLOWED");
        story.does(THEO, "second-eyes");
        assertThat(story.seenBy(CARLA).path("debt").isNull()).isTrue();
        story.tries(EDNA, "second-eyes").isProblem(409, "WRONG_STAGE");
    }

    private Answer live(Filed story) {
        return asNobody().with("Accept", "application/json").get("/live/stories/" + story.slug());
    }

    private Answer page(Filed story) {
        return asNobody().with("Accept", "text/html").get("/live/stories/" + story.slug());
    }

    private void assertGone(Filed story) {
        var problem = live(story).isProblem(410, "GONE").json();
        assertThat(problem.path("notice").asText()).isEqualTo("We have withdrawn this story: its source was wrong.");
        assertThat(page(story).is(410).text()).contains("its source was wrong");
        assertThat(page(story).text()).doesNotContain("painter");
    }

    private static Map<String, String> gone() {
        return Map.of(
                "reason", "The source was wrong", "notice", "We have withdrawn this story: its source was wrong.");
    }
}
