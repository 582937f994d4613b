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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        assertThat(shown.at("/corrections/0/text").asText()).startsWith("An earlier version");
        assertThat(shown.at("/corrections/0/at")).isEqualTo(shown.path("publishedAt"));
        assertThat(shown.path("changedAs").asText()).isEqualTo("CORRECTION");
        assertThat(shown.path("firstPublishedAt")).isNotEqualTo(shown.path("publishedAt"));
        assertThat(shown.path("correctionSeq").asInt()).isEqualTo(1);
        assertThat(page(story).is(200).text()).contains("Correction,", "An earlier version said");
    }

    /** What was told stays told, with its date; a notice of another time, or of what is no correction, is none. */
    @Test
    void whatThePublicWasToldStaysTold() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        corrects(story, "CORRECTION", "The crack was in the side cable.");
        var first = live(story).json().at("/corrections/0");

        story.does(EDNA, "correct", Map.of("kind", "CORRECTION"));
        story.writes(EDNA, copy("Ships wait", "The crack was in the side cable."))
                .is(200);
        story.does(EDNA, "sign-off");
        story.tries(THEO, "approve").isProblem(422, "CORRECTION_TEXT_MISSING");
        story.writes(EDNA, copy("Ships wait", "Three ships wait, not two.")).is(200);
        story.does(THEO, "approve").does(EDNA, "publish");
        corrects(story, "UPDATE", "");
        corrects(story, "REFILE", "Not a correction.");

        story.does(CARLA, "withdraw", gone()).does(CARLA, "restore", Map.of("reason", "It was right after all"));
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
        var told = live(story).json().path("corrections");
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isEqualTo(first);
        assertThat(told.get(1).path("text").asText()).isEqualTo("Three ships wait, not two.");
        assertThat(page(story).text()).doesNotContain("Not a correction");
    }

    @Test
    void aMistakePutRightDoesNotMoveAStoryInListsAndNewsDoes() {
        var older = files(RHEA).isApproved().does(EDNA, "publish");
        var newer = files(RHEA).isApproved().does(EDNA, "publish");
        corrects(older, "REFILE", "");
        corrects(older, "CORRECTION", "The crack was in the side cable.");
        assertThat(order(older, newer)).containsExactly(newer.slug(), older.slug());
        corrects(older, "UPDATE", "");
        assertThat(order(older, newer)).containsExactly(older.slug(), newer.slug());
    }

    @Test
    void aChangeUnderWayIsOfAnotherKindAfterAll() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var path = story.path() + "/correction";
        story.desk(EDNA).put(path, Map.of("kind", "CORRECTION")).isProblem(409, "NO_CORRECTION");
        var never = files(RHEA);
        never.desk(EDNA)
                .put(never.path() + "/correction", Map.of("kind", "UPDATE"))
                .isProblem(409, "NO_CORRECTION");
        story.does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.desk(RHEA).put(path, Map.of("kind", "CORRECTION")).isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(EDNA).put(path, Map.of()).isProblem(422, "KIND_MISSING");
        story.desk(EDNA).put(path, Map.of("kind", "CORRECTION")).is(200);
        story.writes(EDNA, copy("Ships wait", "Three ships wait, not two.")).is(200);
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
        assertThat(live(story).json().path("changedAs").asText()).isEqualTo("CORRECTION");
    }

    @Test
    void aScheduledStoryCanBePublishedNowInOneStep() {
        var story = files(RHEA).isApproved();
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", "2099-01-01T00:00:00Z")));
        story.does(EDNA, "publish");
        assertThat(story.stage()).isEqualTo("PUBLISHED");
        assertThat(story.seenBy(EDNA).path("slot").isNull()).isTrue();
        assertThat(story.seenBy(EDNA).path("lateSeconds").isNull()).isTrue();
    }

    @Test
    void aLiveStoryIsTakenDownInOneStepWhateverIsScheduled() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, copy("Ships wait", "")).is(200);
        story.does(EDNA, "sign-off").does(THEO, "approve");
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", "2099-01-01T00:00:00Z")));
        story.does(CARLA, "withdraw", gone());
        assertGone(story);
        assertThat(story.seenBy(EDNA).path("slot").isNull()).isTrue();
    }

    @Test
    void aNoticeWithAMistakeIsPutRight() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var path = story.path() + "/public-notice";
        var right = Map.of("notice", "We have withdrawn this story for now.", "reason", "A typo");
        story.desk(CARLA).put(path, right).isProblem(409, "NOT_GONE");
        story.does(CARLA, "withdraw", gone());
        story.desk(EDNA).put(path, right).isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(CARLA).put(path, right).is(200);
        assertThat(live(story).is(410).json().path("notice").asText()).isEqualTo(right.get("notice"));
    }

    /** What was withdrawn for a mistake comes back as its correction. */
    @Test
    void whatWasWithdrawnForAMistakeComesBackAsACorrection() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        story.does(CARLA, "withdraw", gone()).does(CARLA, "restore", Map.of("reason", "It can be put right"));
        story.desk(EDNA)
                .put(story.path() + "/correction", Map.of("kind", "CORRECTION"))
                .is(200);
        story.writes(EDNA, copy("Ships wait", "Three ships wait, not two.")).is(200);
        story.does(EDNA, "sign-off").does(THEO, "approve");
        story.desk(EDNA)
                .put(story.path() + "/correction", Map.of("kind", "CORRECTION"))
                .is(200);
        assertThat(story.stage()).isEqualTo("APPROVED");
        story.does(EDNA, "publish");
        assertThat(live(story).json().at("/corrections/0/text").asText()).isEqualTo("Three ships wait, not two.");
    }

    /** A withdrawal in between does not lose what has still to be told. */
    @Test
    void aCorrectionUnderWaySurvivesAWithdrawal() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "CORRECTION"));
        story.writes(EDNA, copy("Ships wait", "Three ships wait, not two.")).is(200);
        story.does(CARLA, "withdraw", gone()).does(CARLA, "restore", Map.of("reason", "It was right after all"));
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
        assertThat(live(story).json().at("/corrections/0/text").asText()).isEqualTo("Three ships wait, not two.");
    }

    private void corrects(Filed story, String kind, String notice) {
        story.does(EDNA, "correct", Map.of("kind", kind));
        story.writes(EDNA, copy("Ships wait, says " + kind, notice)).is(200);
        story.does(EDNA, "sign-off");
        if (kind.equals("REFILE")) {
            story.tries(THEO, "approve").isProblem(422, "REFILE_CHANGES_FACTS");
            story.does(CARLA, "approve", Map.of("reason", "The headline alone, and it says no less"));
        } else {
            story.does(THEO, "approve");
        }
        story.does(EDNA, "publish");
    }

    private static Map<String, Object> copy(String headline, String notice) {
        var copy = Copies.clear();
        copy.put("headline", headline);
        copy.put("correctionNotice", notice);
        return copy;
    }

    private List<String> order(Filed... stories) {
        var wanted = Stream.of(stories).map(Filed::slug).toList();
        var list = asNobody()
                .with("Accept", "application/json")
                .get("/live/world?limit=100")
                .json()
                .path("items");
        return StreamSupport.stream(list.spliterator(), false)
                .map(story -> story.path("slug").asText())
                .filter(wanted::contains)
                .toList();
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
