package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** Who would go round the workflow is refused, and the trail has it. */
@QuarkusTest
class SkippedStepsTest extends Scene {
    @Test
    void nobodyApprovesTheirOwnCopyWhateverTheirRole() {
        var ednas = files(EDNA).does(EDNA, "submit").does(EDNA, "claim").does(EDNA, "sign-off");
        ednas.tries(EDNA, "approve").isProblem(403, "FRESH_EYES");
        noted(ednas, "edna", "APPROVE", "FRESH_EYES");

        var carlas = files(RHEA).does(RHEA, "submit").does(CARLA, "claim");
        carlas.writes(CARLA, Copies.clear()).is(200);
        carlas.does(CARLA, "sign-off");
        carlas.tries(CARLA, "approve").isProblem(403, "FRESH_EYES");
        noted(carlas, "carla", "APPROVE", "FRESH_EYES");
        assertThat(List.of(ednas.stage(), carlas.stage())).containsOnly("CREDIT_CHECK");
    }

    @Test
    void noStepIsSkipped() {
        var story = files(RHEA);
        for (var step : List.of("claim", "sign-off", "approve", "publish", "reschedule", "unschedule", "restore")) {
            var by = step.equals("restore") ? CARLA : EDNA;
            story.tries(by, step, Map.of("reason", "In a hurry.")).isProblem(409, "WRONG_STAGE");
            noted(story, by.user(), step.toUpperCase(java.util.Locale.ROOT).replace('-', '_'), "WRONG_STAGE");
        }
        story.tries(EDNA, "schedule", Map.of("slot", Map.of("at", "2099-01-01T00:00:00Z")))
                .isProblem(409, "WRONG_STAGE");
        story.tries(EDNA, "fail").isProblem(403, "ROLE_NOT_ALLOWED");
        assertThat(story.stage()).isEqualTo("DRAFT");
        asNobody().get("/live/stories/" + story.slug()).is(404);
    }

    @Test
    void aTransitionThatWasOnceMadeIsNotMadeAgain() {
        var story = files(RHEA).isApproved();
        var seen = story.tag();
        as(EDNA).with("If-Match", seen)
                .post(story.path() + "/transitions", Map.of("transition", "publish"))
                .is(201);
        as(EDNA).with("If-Match", seen)
                .post(story.path() + "/transitions", Map.of("transition", "publish"))
                .isProblem(412, "STALE");
        noted(story, "edna", "PUBLISH", "STALE");
        story.tries(EDNA, "publish").isProblem(409, "WRONG_STAGE");
        noted(story, "edna", "PUBLISH", "WRONG_STAGE");
        var correcting = story.does(EDNA, "correct", Map.of("kind", "UPDATE")).does(EDNA, "sign-off");
        as(THEO).with("If-Match", seen)
                .post(story.path() + "/transitions", Map.of("transition", "publish"))
                .isProblem(412, "STALE");
        assertThat(correcting.stage()).isEqualTo("CREDIT_CHECK");
    }

    private void noted(Filed story, String who, String action, String code) {
        var entries =
                as(CARLA).get(story.path() + "/audit?limit=100").is(200).json().path("items");
        assertThat(StreamSupport.stream(entries.spliterator(), false)
                        .filter(entry -> entry.path("outcome").asText().equals("REFUSED")))
                .as("%s by %s in %s", action, who, entries)
                .anyMatch(entry -> is(entry, "/actor/name", who)
                        && is(entry, "/action", action)
                        && is(entry, "/details/code", code));
    }

    private static boolean is(JsonNode entry, String at, String text) {
        return entry.at(at).asText().equals(text);
    }
}
