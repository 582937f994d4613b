package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

@QuarkusTest
class WaiverTest extends Scene {
    @Test
    void aChiefWithFreshEyesWaivesAFindingWithAReason() {
        var story = checked();
        waives(EDNA, story, "f1", "Our own man was there").isProblem(403, "ROLE_NOT_ALLOWED");
        waives(CARLA, story, "f1", " ").isProblem(422, "MISSING");
        waives(CARLA, story, "f9", "Our own man was there").isProblem(422, "NO_SUCH_FINDING");

        var waiver = waives(CARLA, story, "f1", "Our own man was there").is(201).json();

        assertThat(waiver.path("finding").asText()).isEqualTo("f1");
        assertThat(waiver.path("by").asText()).isEqualTo("carla");
        var latest = as(CARLA)
                .get("/api/waivers?limit=1")
                .is(200)
                .json()
                .path("items")
                .get(0);
        assertThat(latest.path("story").asText()).isEqualTo(story.id());
        assertThat(latest.path("code").asText()).isNotBlank();
        assertThat(as(BRUNO).get("/api/waivers").is(200).text()).doesNotContain(story.id());
        story.does(THEO, "approve");
    }

    @Test
    void aChiefWhoWroteTheCopyCannotWaive() {
        var story = checked();
        story.writes(CARLA, Copies.fromReuters(null)).isProblem(423, "LOCKED");
        as(CARLA).delete(story.path() + "/lock").is(204);
        story.writes(CARLA, Copies.fromReuters(null)).is(200);

        waives(CARLA, story, "f1", "Our own man was there").isProblem(403, "FRESH_EYES");
    }

    @Test
    void aWaiverEndsWithTheCopyThatItWasFor() {
        var story = checked();
        waives(CARLA, story, "f1", "Our own man was there").is(201);
        story.writes(EDNA, Copies.fromReuters(null)).is(200);

        story.tries(THEO, "approve").isProblem(422, "CREDIT_FINDING");
    }

    @Test
    void aFindingIsWaivedInTheCreditCheckAndNowhereElse() {
        var story = checked().does(EDNA, "reopen");
        waives(CARLA, story, "f1", "Our own man was there").isProblem(409, "WRONG_STAGE");
    }

    @Test
    void fixesOfFindingsThatThereAreNotAreRefused() {
        var story = checked();
        story.desk(EDNA)
                .post(story.path() + "/credit-report/fixes", Map.of("findings", List.of("f7")))
                .isProblem(422, "NO_SUCH_FINDING");
        story.desk(EDNA)
                .post(story.path() + "/credit-report/fixes", Map.of("findings", List.of()))
                .isProblem(422, "MISSING");
    }

    private Answer waives(Staff who, Filed story, String finding, String reason) {
        return story.desk(who)
                .post(story.path() + "/credit-report/waivers", Map.of("finding", finding, "reason", reason));
    }

    private Filed checked() {
        var story = files(RHEA, "world", Copies.fromReuters(null))
                .does(RHEA, "submit")
                .does(EDNA, "claim");
        story.writes(EDNA, Copies.fromReuters(null)).is(200);
        story.does(EDNA, "sign-off");
        as(EDNA).put(story.path() + "/lock", "").is(200);
        return story;
    }
}
