package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** An agency takes back what a story uses: the story does not go out. */
@QuarkusTest
class TheWireTalksBackTest extends Scene {
    private final String uri = "urn:valdora:" + UUID.randomUUID();
    private final String words = Invented.words(30);

    @Test
    void aKilledItemHoldsTheApprovedStoryThatUsesIt() {
        send("1", "usable", words);
        var story = approved();
        story.desk(EDNA)
                .post(story.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Wait."))
                .is(201);
        int version = story.seenBy(THEO).path("version").asInt();
        send("2", "canceled", "");

        var seen = story.seenBy(THEO);
        assertThat(seen.path("holds").findValuesAsText("kind")).containsExactly("EDITORIAL", "AGENCY");
        assertThat(seen.path("holds").get(1).path("reason").asText()).contains("killed", uri);
        assertThat(seen.path("holds").get(1).path("setBy").asText()).isEqualTo("wire");
        assertThat(seen.path("version").asInt()).isEqualTo(version + 1);
        story.desk(EDNA)
                .post(story.path() + "/transitions", Map.of("transition", "publish"))
                .isProblem(422, "HELD");
        var entries =
                as(EDNA).get(story.path() + "/audit?limit=100").is(200).json().path("items");
        var last = entries.get(entries.size() - 2);
        assertThat(last.path("action").asText()).isEqualTo("HOLD");
        assertThat(last.path("actor").path("kind").asText()).isEqualTo("WIRE");
        assertThat(last.path("details").path("item").asText()).isEqualTo(uri);
    }

    @Test
    void aReleasedHoldDoesNotHealCopyWhoseSourceIsKilled() {
        send("1", "usable", words);
        var story = approved();
        send("2", "canceled", "");
        var hold = story.seenBy(CARLA).path("holds").get(0).path("id").asText();
        story.desk(CARLA)
                .delete(story.path() + "/holds/" + hold + "?reason=Seen")
                .is(204);
        story.does(EDNA, "reopen").does(EDNA, "sign-off");
        story.desk(THEO)
                .post(story.path() + "/transitions", Map.of("transition", "approve"))
                .isProblem(422, "CREDIT_FINDING");
    }

    @Test
    void aCorrectionOfTheWordsThatItUsesMarksTheStory() {
        send("1", "usable", words);
        var story = approved();
        send("2", "usable", words.replaceAll("^(\\S+ ){8}", Invented.words(8) + " "));
        story.desk(EDNA)
                .post(story.path() + "/transitions", Map.of("transition", "publish"))
                .isProblem(422, "CREDIT_MARK");
    }

    @Test
    void aCorrectionOfOtherWordsDisturbsNobody() {
        send("1", "usable", words);
        var story = approved();
        send("2", "usable", words + " " + Invented.words(12));
        story.does(EDNA, "publish");
        assertThat(story.seenBy(EDNA).path("stage").asText()).isEqualTo("PUBLISHED");
    }

    private Filed approved() {
        var copy = Map.of("headline", "Ferry adrift", "body", "<p>" + words + "</p>", "byline", "By AFP");
        return files(RHEA, "world", copy)
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off")
                .does(THEO, "approve");
    }

    private void send(String version, String status, String body) {
        withToken(Staff.wireFeedToken())
                .post(
                        "/api/wire/items",
                        Map.of(
                                "uri",
                                uri,
                                "type",
                                "text",
                                "version",
                                version,
                                "versioncreated",
                                "2026-11-20T1" + version + ":00:00Z",
                                "pubstatus",
                                status,
                                "headline",
                                "Ferry adrift off Valdora",
                                "infosource",
                                List.of(Map.of("name", "AFP")),
                                "body_text",
                                body))
                .is(201);
    }
}
