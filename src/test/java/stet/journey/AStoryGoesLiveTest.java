package stet.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.Scene;

@QuarkusTest
class AStoryGoesLiveTest extends Scene {
    @Test
    void aStoryThatTakesFromReutersGoesLiveAtItsMomentOnceItIsCreditedAndApprovedBySomebodyElse() {
        var story = files(RHEA, "world", Copies.fromReuters(null));
        story.does(RHEA, "submit").does(EDNA, "claim").does(EDNA, "sign-off");

        var report = as(EDNA).get(story.path() + "/credit-report").is(200).json();
        assertThat(report.path("verdict").asText()).isEqualTo("blocked");
        var finding = report.path("findings").get(0);
        assertThat(finding.path("code").asText()).isEqualTo("CITED_NOT_CREDITED");
        assertThat(finding.path("message").asText()).contains("Reuters reported");
        assertThat(finding.path("fix").path("text").asText()).isEqualTo("With reporting by Reuters");

        story.tries(THEO, "approve").isProblem(422, "CREDIT_FINDING");
        story.desk(EDNA)
                .post(story.path() + "/credit-report/fixes", Map.of("findings", List.of("f1")))
                .is(201);

        story.tries(RHEA, "approve").isProblem(403, "ROLE_NOT_ALLOWED");
        story.tries(EDNA, "approve").isProblem(403, "FRESH_EYES");
        story.does(THEO, "approve");

        var slot = Instant.now().plusSeconds(4);
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
        var live = "/live/stories/" + story.slug();
        while (Instant.now().isBefore(slot.minusMillis(200))) {
            assertThat(asNobody().get(live).status()).isEqualTo(404);
        }
        await().atMost(5, SECONDS)
                .until(() ->
                        asNobody().with("Accept", "application/json").get(live).status() == 200);

        var seen =
                asNobody().with("Accept", "application/json").get(live).is(200).json();
        assertThat(seen.path("creditLine").asText()).isEqualTo("With reporting by Reuters");
        assertThat(Duration.between(slot, Instant.parse(seen.path("publishedAt").asText())))
                .isBetween(Duration.ZERO, Duration.ofSeconds(2));
        assertThat(asNobody().with("Accept", "text/html").get(live).is(200).text())
                .contains("Photo: Island News Service via Reuters", "With reporting by Reuters");

        assertThat(as(EDNA).get(story.path() + "/audit")
                        .is(200)
                        .json()
                        .path("items")
                        .findValuesAsText("action"))
                .containsExactly(
                        "CREATE",
                        "SUBMIT",
                        "CLAIM",
                        "SIGN_OFF",
                        "APPROVE",
                        "FIX",
                        "APPROVE",
                        "APPROVE",
                        "BREAK_LOCK",
                        "APPROVE",
                        "SCHEDULE",
                        "PUBLISH");
        assertThat(as(ADA).post("/api/audit/verification", "")
                        .is(200)
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }
}
