package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.WireScene;

/** A withdrawal by mistake is undone: what was live is live again, and nothing else. */
@QuarkusTest
class PutBackTest extends WireScene {
    private static final Map<String, String> GONE =
            Map.of("reason", "The source was wrong", "notice", "We have withdrawn this story.");

    private static final Map<String, String> BACK = Map.of("reason", "It was the other story that was wrong");

    @Test
    void whatWasLiveIsLiveAgainToTheLastLetter() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var before = live(story);
        var seen = story.seenBy(EDNA);
        story.does(CARLA, "withdraw", GONE);
        assertThat(story.seenBy(EDNA).path("lastLive")).isEqualTo(seen.at("/live/number"));
        story.tries(EDNA, "put-back", BACK).isProblem(403, "ROLE_NOT_ALLOWED");
        story.tries(CARLA, "put-back").isProblem(422, "REASON_MISSING");

        story.does(CARLA, "put-back", BACK);

        assertThat(live(story)).isEqualTo(before);
        assertThat(story.seenBy(EDNA).path("live")).isEqualTo(seen.path("live"));
        assertThat(story.seenBy(EDNA).path("head")).isEqualTo(seen.path("head"));
        assertThat(story.stage()).isEqualTo("PUBLISHED");
        story.tries(CARLA, "put-back", BACK).isProblem(409, "WRONG_STAGE");
    }

    /** What was written since is a revision; the head is what is live, as after a discard. */
    @Test
    void aChangeThatWasUnderWayDoesNotGoOutWithIt() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var before = live(story);
        story.does(EDNA, "correct", Map.of("kind", "CORRECTION"));
        var changed = Copies.clear();
        changed.put("headline", "Nobody has approved this");
        story.writes(EDNA, changed).is(200);
        story.does(CARLA, "withdraw", GONE).does(CARLA, "put-back", BACK);

        assertThat(live(story)).isEqualTo(before);
        var seen = story.seenBy(EDNA);
        assertThat(seen.at("/head/hash")).isEqualTo(seen.at("/live/hash"));
        assertThat(seen.at("/head/number").asInt()).isEqualTo(3);
        assertThat(seen.path("correctionKind").isNull()).isTrue();
        story.does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
    }

    @Test
    void whatNoOtherEyesEverSawIsPutBackByOtherEyes() {
        var story = files(RHEA).does(RHEA, "submit").does(CARLA, "rush", Map.of("reason", "Sirens over the port"));
        story.does(CARLA, "withdraw", GONE);
        story.tries(CARLA, "put-back", BACK).isProblem(403, "FRESH_EYES");
        assertThat(story.seenBy(CARLA).path("allowed").toString()).doesNotContain("put-back");
    }

    @Test
    void aHoldOrAnEmbargoKeepsItGone() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(CARLA, "withdraw", GONE);
        story.desk(CARLA)
                .post(story.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Wait for the lawyer"))
                .is(201);
        story.tries(CARLA, "put-back", BACK).isProblem(422, "HELD");
        var hold = story.seenBy(CARLA).at("/holds/0/id").asText();
        story.desk(CARLA)
                .delete(story.path() + "/holds/" + hold + "?reason=Read")
                .is(204);
        story.desk(CARLA)
                .put(story.path() + "/embargo", Map.of("until", "2099-01-01T00:00:00Z", "reason", "Until the vote"))
                .is(200);
        story.tries(CARLA, "put-back", BACK).isProblem(422, "EMBARGOED");
    }

    /** Judged is what would be public, and not the newest copy. */
    @Test
    void whatAnAgencyHasTakenBackStaysGoneWhateverTheNewestCopySays() {
        moves(item);
        var story = approved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, Copies.clear()).is(200);
        story.does(CARLA, "withdraw", GONE);
        moves(item.again("2").with("pubstatus", "canceled"));
        var refused = story.tries(CARLA, "put-back", BACK)
                .isProblem(422, "CREDIT_FINDING")
                .json();
        assertThat(refused.toString()).contains("SOURCE_KILLED");
    }

    @Test
    void theListOfRevisionsTellsWhichWasApprovedAndWhichTheyRead() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, Copies.clear()).is(200);
        var lines = as(EDNA).get(story.path() + "/revisions").is(200).json().path("items");
        assertThat(lines).hasSize(2);
        assertThat(List.of(told(lines.get(0)), told(lines.get(1))))
                .containsExactly(List.of(true, true, true), List.of(false, false, false));
        story.does(EDNA, "sign-off").does(THEO, "approve");
        lines = as(EDNA).get(story.path() + "/revisions").json().path("items");
        assertThat(List.of(told(lines.get(0)), told(lines.get(1))))
                .containsExactly(List.of(true, true, true), List.of(false, true, false));
        story.does(EDNA, "publish");
        lines = as(EDNA).get(story.path() + "/revisions").json().path("items");
        assertThat(List.of(told(lines.get(0)), told(lines.get(1))))
                .containsExactly(List.of(false, true, true), List.of(true, true, true));
        assertThat(lines.get(1).path("headline").asText()).contains("Harbour bridge");
        assertThat(lines.get(0).path("liveFrom").asText())
                .isEqualTo(live(story).path("firstPublishedAt").asText());
    }

    @Test
    void nobodyIsLedToAStoryThatIsNotPublic() {
        var gone = files(RHEA).isApproved().does(EDNA, "publish");
        var copy = Copies.clear();
        copy.put(
                "related",
                List.of(
                        Map.of("headline", "The other one", "url", "/live/stories/" + gone.slug()),
                        Map.of("headline", "Never out", "url", "https://stet.example/live/stories/no-such-story"),
                        Map.of("headline", "Elsewhere", "url", "https://example.org/live/world")));
        var story = files(RHEA, "world", copy).isApproved().does(EDNA, "publish");
        assertThat(live(story).path("related")).hasSize(2);
        var page = asNobody().with("Accept", "text/html").get("/live/stories/" + story.slug());
        assertThat(page.text()).contains("The other one", "Elsewhere").doesNotContain("Never out");

        gone.does(CARLA, "withdraw", GONE);
        assertThat(live(story).path("related")).hasSize(1);
        var again = asNobody()
                .with("Accept", "text/html")
                .with("If-None-Match", page.header("ETag"))
                .get("/live/stories/" + story.slug());
        assertThat(again.is(200).text()).doesNotContain("The other one");
        gone.does(CARLA, "put-back", BACK);
        assertThat(live(story).path("related")).hasSize(2);
    }

    private static List<Boolean> told(JsonNode line) {
        return List.of(
                line.path("live").asBoolean(),
                !line.path("approvedAt").isNull(),
                !line.path("liveFrom").isNull());
    }

    private JsonNode live(Filed story) {
        return asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + story.slug())
                .is(200)
                .json();
    }
}
