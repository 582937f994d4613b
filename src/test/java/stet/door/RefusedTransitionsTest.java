package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** Whoever is refused a transition of a story that they know hears which they may make, whatever the refusal is for. */
@QuarkusTest
class RefusedTransitionsTest extends Scene {
    @Test
    void forTheirRoleTheStageOrAGuard() {
        var story = files(RHEA);
        says(story.tries(RHEA, "approve").isProblem(403, "ROLE_NOT_ALLOWED"), "submit", "spike");
        says(story.tries(EDNA, "approve").isProblem(409, "WRONG_STAGE"), "spike");
        story.does(RHEA, "submit").does(EDNA, "claim").does(EDNA, "sign-off");
        says(story.tries(EDNA, "return").isProblem(422, "REASON_MISSING"), "return", "reopen", "approve", "spike");
    }

    @Test
    void forTheEntityTag() {
        var story = files(RHEA);
        says(asked(story, "\"99\"").isProblem(412, "STALE"), "submit", "spike");
        says(
                as(RHEA).post(story.path() + "/transitions", Map.of("transition", "submit"))
                        .isProblem(428, "IF_MATCH_MISSING"),
                "submit",
                "spike");
    }

    @Test
    void forAFieldThatSaysNothingOrGoesWithAnother() {
        var story = files(RHEA);
        says(story.tries(RHEA, "spike", Map.of("reason", " ")).is(422), "submit", "spike");
        says(
                story.tries(RHEA, "submit", Map.of("notice", "Gone.")).isProblem(422, "DOES_NOT_APPLY"),
                "submit",
                "spike");
    }

    private Answer asked(Filed story, String tag) {
        return as(RHEA).with("If-Match", tag).post(story.path() + "/transitions", Map.of("transition", "submit"));
    }

    private static void says(Answer refusal, String... allowed) {
        assertThat(refusal.texts("allowed")).containsExactly(allowed);
    }
}
