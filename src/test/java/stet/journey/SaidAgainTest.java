package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Staff;
import stet.newsroom.WireScene;

/** An agency that speaks of one item again: the same once more, something else, or what its last word made old. */
@QuarkusTest
class SaidAgainTest extends WireScene {
    private static final Map<String, Object> SEEN = Map.of("reason", "The agency says that it was right.");

    @Test
    void nothingIsRushedOutWithWordsThatTheAgencyHasChanged() {
        moves(item);
        var story = files(RHEA, "world", copy(words))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        moves(item.again("2").with("body_text", words.replaceFirst(" \\w+ ", " not ")));
        assertThat(story.tries(CARLA, "rush", Map.of("reason", "Breaking"))
                        .is(422)
                        .text())
                .contains("CREDIT_");
    }

    @Test
    void aKillAfterAReinstatementHoldsAgain() {
        moves(item);
        var story = approved();
        moves(at("2", 12).with("pubstatus", "canceled"));
        moves(at("3", 13));
        as(CARLA).post("/api/wire/items/" + item.uri() + "/reinstatement", SEEN).is(201);
        assertThat(openHolds(story)).isEmpty();
        withToken(Staff.wireFeedToken())
                .post(
                        "/api/wire/items",
                        at("2", 12).with("pubstatus", "canceled").json())
                .is(200);
        assertThat(openHolds(story)).as("the kill that was known").isEmpty();
        moves(at("4", 14).with("pubstatus", "canceled"));
        assertThat(openHolds(story)).as("a kill of its own").hasSize(1);
        story.tries(EDNA, "publish").is(422);
    }

    @Test
    void termsThatComeBackToWhatTheyWereAreNewsEachTime() {
        moves(item);
        moves(at("2", 12).with("embargoed", "2027-03-01T00:00:00Z"));
        moves(at("3", 13));
        moves(at("4", 14).with("embargoed", "2027-03-01T00:00:00Z"));
        var shown = as(RHEA).get("/api/wire/items/" + item.uri()).is(200).json();
        assertThat(shown.path("version").asText()).isEqualTo("4");
        assertThat(shown.at("/terms/embargo").asText()).startsWith("2027-03-01");
    }

    @Test
    void eachThingSaidIsATaskOfItsOwnAndTheSameIsOne() {
        moves(item);
        var live = approved().does(EDNA, "publish");
        var other = words.replaceFirst(" \\w+ ", " not ");
        moves(at("2", 12).with("body_text", other));
        assertThat(tasks(live)).hasSize(1);
        moves(at("3", 13).with("body_text", other).with("pubstatus", "canceled"));
        moves(at("4", 14).with("body_text", other).with("pubstatus", "canceled"));
        assertThat(tasks(live)).hasSize(2);
        moves(at("5", 15).with("body_text", other));
        as(CARLA).post("/api/wire/items/" + item.uri() + "/reinstatement", SEEN).is(201);
        assertThat(tasks(live))
                .extracting(this::what)
                .singleElement()
                .asString()
                .contains("not");
    }

    @Test
    void aTakenBackItemIsUsedByWhatItsNewerVersionSays() {
        moves(Moved.by("AFP", Invented.words(5)));
        var brief = item.again("1").with("body_text", Invented.words(40));
        moves(brief);
        var story = approved();
        moves(at("2", 12));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as(EDNA).get(story.path() + "/sources").text().contains(item.uri()));
        moves(at("3", 13).with("pubstatus", "withheld"));
        assertThat(openHolds(story)).hasSize(1);
    }

    @Test
    void aCaptionThatRestrictsItsPictureIsToldAndOneThatIsOnlyRewordedIsNot() {
        var file = Invented.words(1) + ".jpg";
        var picture = item.with("type", "picture")
                .with("renditions", Map.of("main", Map.of("href", "https://pictures.example/" + file)));
        moves(picture.with("description_text", "The bridge on Monday."));
        var shows = copy(Invented.words(40));
        shows.put("pictures", List.of(Map.of("title", "", "caption", "", "credit", "AFP", "fileName", file)));
        var live = files(RHEA, "world", shows).isApproved().does(EDNA, "publish");
        moves(at("2", 12).with("description_text", "The bridge on Tuesday."));
        assertThat(tasks(live)).isEmpty();
        moves(at("3", 13).with("description_text", "The bridge on Tuesday. JAPAN OUT"));
        assertThat(tasks(live))
                .extracting(this::what)
                .singleElement()
                .asString()
                .contains("\"JAPAN OUT\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld"})
    void noBadLineOfItKeepsANoticeOut(String status) {
        moves(item);
        var story = approved();
        moves(at("2".repeat(2_000), 12)
                .with("pubstatus", status)
                .with("headline", "KILL \u0000 it")
                .with("embargoed", "soon"));
        assertThat(openHolds(story)).hasSize(1);
    }

    @Test
    void nobodySendsItemsInThisHousesName() {
        var story = files(RHEA, "world", copy(words)).isApproved().does(EDNA, "publish");
        for (var name : List.of("urn:stet:story:" + story.id(), " urn:stet:x")) {
            withToken(Staff.wireFeedToken())
                    .post(
                            "/api/wire/items",
                            Moved.by("AFP", words).with("uri", name).json())
                    .isProblem(422, "RESERVED");
        }
    }

    private Moved at(String version, int hour) {
        return item.again(version).with("versioncreated", "2026-11-20T%d:00:00Z".formatted(hour));
    }

    private String what(JsonNode task) {
        return task.path("what").asText();
    }
}
