package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.WireScene;

/** What an agency, or this house, takes back; who gives it free, and how a story is rid of it. */
@QuarkusTest
class TakenBackTest extends WireScene {
    @Test
    void aHoldEndsByItselfWhenTheWordsAreGone() {
        moves(item);
        var story = approved();
        moves(item.again("2").with("pubstatus", "canceled"));
        story.does(EDNA, "reopen");
        story.writes(EDNA, copy(Invented.words(40))).is(200);
        story.does(EDNA, "sign-off");
        assertThat(openHolds(story)).isEmpty();
        story.does(THEO, "approve").does(EDNA, "publish");
        assertThat(entry(story, "RELEASE").path("actor").path("kind").asText()).isEqualTo("WIRE");
    }

    @Test
    void whatIsLiveStaysATaskWhileItsCorrectionGoesOutWithoutARelease() {
        moves(item);
        var story = approved().does(EDNA, "publish");
        moves(item.again("2").with("pubstatus", "canceled"));
        assertThat(tasks(story)).hasSize(1);
        story.does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(EDNA, copy(Invented.words(40))).is(200);
        story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
        assertThat(story.stage()).isEqualTo("PUBLISHED");
        assertThat(tasks(story)).hasSize(1);
    }

    @Test
    void aChiefWithHandsInTheCopyDoesNotReleaseIt() {
        moves(item);
        var story = files(RHEA, "world", copy(words)).does(RHEA, "submit").does(CARLA, "claim");
        story.writes(CARLA, copy(words)).is(200);
        story.does(CARLA, "sign-off");
        moves(item.again("2").with("pubstatus", "canceled"));
        var hold = story.path() + "/holds/" + openHolds(story).get(0) + "?reason=Seen";
        story.desk(CARLA).delete(hold).isProblem(403, "FRESH_EYES");
        story.desk(EDNA).delete(hold).isProblem(403, "ROLE_NOT_ALLOWED");
    }

    @Test
    void aSourceThatAMemberNamedIsTakenBackUnlessItsWordsStandInTheCopy() {
        moves(item);
        var story = files(RHEA, "world", copy(Invented.words(40)));
        names(story, item).is(201);
        moves(item.again("2").with("pubstatus", "withheld"));
        assertThat(openHolds(story)).hasSize(1);
        var source = story.path() + "/sources/" + item.uri();
        story.desk(RHEA).delete(source).is(422);
        story.desk(BRUNO).delete(source + "?reason=Mistaken").is(404);
        story.desk(RHEA).delete(story.path() + "/sources/urn:x?reason=Mistaken").is(404);
        story.desk(RHEA).delete(source + "?reason=Mistaken").is(204);
        assertThat(openHolds(story)).isEmpty();
        assertThat(entry(story, "UNSOURCE").path("reason").asText()).isEqualTo("Mistaken");

        var other = Moved.by("AFP", words);
        moves(other);
        var uses = files(RHEA, "world", copy(words))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        uses.desk(EDNA)
                .post(uses.path() + "/sources", Map.of("item", other.uri()))
                .is(201);
        uses.desk(EDNA)
                .delete(uses.path() + "/sources/" + other.uri() + "?reason=Mistaken")
                .isProblem(422, "STILL_USED");
    }

    @Test
    void whatWasTakenBackBecomesNoCopyAndIsHeldWhereItIsNamed() {
        moves(item);
        moves(item.again("2").with("pubstatus", "canceled"));
        var story = files(RHEA, "world", copy(Invented.words(40)));
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri(), "asCopy", true))
                .isProblem(422, "TAKEN_BACK");
        names(story, item).is(201);
        assertThat(openHolds(story)).hasSize(1);
        assertThat(entry(story, "HOLD").path("details").path("item").asText()).isEqualTo(item.uri());
    }

    @Test
    void onlyAChiefMakesItUsableAgainAndOnlyWhenItsAgencyHasSentItAnew() {
        moves(item);
        var story = approved();
        var address = "/api/wire/items/" + item.uri() + "/reinstatement";
        var why = Map.of("reason", "The agency says that it was right.");
        as(CARLA).post(address, why).isProblem(409, "USABLE");
        moves(item.again("2").with("pubstatus", "canceled"));
        as(CARLA).post(address, why).isProblem(422, "STILL_TAKEN_BACK");
        moves(item.again("3").with("versioncreated", "2026-11-20T13:00:00Z"));
        assertThat(tasks(story).get(0).path("what").asText()).contains("usable");
        as(EDNA).post(address, why).isProblem(403, "ROLE_NOT_ALLOWED");
        as(CARLA).post(address, Map.of()).is(422);
        assertThat(as(CARLA)
                        .post(address, why)
                        .is(201)
                        .json()
                        .at("/terms/status")
                        .asText())
                .isEqualTo("USABLE");
        assertThat(openHolds(story)).isEmpty();
        assertThat(tasks(story)).isEmpty();
        var noted = as(ADA).get("/api/audit?action=REINSTATE&limit=100").is(200).text();
        assertThat(noted).contains(item.uri(), "The agency says that it was right.");
        story.does(EDNA, "publish");
    }

    @Test
    void aNumberThatLeapsKeepsNoNoticeOut() throws SQLException {
        var since = Books.now();
        moves(item);
        var story = approved();
        moves(item.again("9999999999"));
        moves(item.again("2").with("pubstatus", "canceled"));
        assertThat(openHolds(story)).hasSize(1);
        assertThat(as(ADA).get("/api/audit?action=NOTICE&limit=100&from=" + since)
                        .is(200)
                        .text())
                .contains(item.uri());
    }

    @Test
    void theSameNoticeTwiceIsOneHold() {
        moves(item);
        var story = approved();
        moves(item.again("2").with("pubstatus", "withheld"));
        moves(item.again("3").with("pubstatus", "canceled"));
        moves(item.again("4").with("pubstatus", "canceled"));
        assertThat(openHolds(story)).hasSize(1);
    }

    @Test
    void wordsOfOurOwnKilledStoryAndLinksToItAreMarked() {
        var killed = files(RHEA, "world", copy(words)).isApproved().does(EDNA, "publish");
        var uses = files(RHEA, "world", copy(words)).isApproved();
        var live = files(RHEA, "world", copy(words)).isApproved().does(EDNA, "publish");
        var linking = copy(Invented.words(40));
        linking.put(
                "related",
                List.of(Map.of("headline", "Ferry", "url", "https://valdora.example/live/stories/" + killed.slug())));
        var links = files(RHEA, "world", linking).isApproved();
        killed.does(CARLA, "kill", Map.of("reason", "It was wrong.", "notice", "This story was wrong."));
        for (var story : List.of(uses, links)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> as(EDNA).get(story.path() + "/guards").text().contains("this house"));
            assertThat(story.tries(EDNA, "publish").is(422).text()).contains("this house");
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !tasks(live)
                .isEmpty());
        var later = files(RHEA, "world", copy(words))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        assertThat(later.tries(THEO, "approve").is(422).text()).contains("OWN_TAKEN_DOWN");
        assertThat(as(RHEA).get("/api/wire/items?limit=100").is(200).text()).doesNotContain(killed.id());
        as(RHEA).get("/api/wire/items/urn:stet:story:" + killed.id()).is(404);
    }

    @Test
    void aChiefMayLetWordsOfOurOwnKilledStoryStand() {
        var killed = files(RHEA, "world", copy(words)).isApproved().does(EDNA, "publish");
        var marked = files(RHEA, "world", copy(words)).isApproved();
        killed.does(CARLA, "kill", Map.of("reason", "It was wrong.", "notice", "This story was wrong."));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as(EDNA).get(marked.path() + "/guards").text().contains("this house"));
        var quotes = files(RHEA, "world", copy(words))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        marked.does(EDNA, "reopen").does(EDNA, "sign-off");
        for (var story : List.of(quotes, marked)) {
            story.tries(THEO, "approve").is(422);
            var waiver = Map.of("finding", ownTakenDown(story), "reason", "It tells what was wrong with the story.");
            story.desk(EDNA)
                    .post(story.path() + "/credit-report/waivers", waiver)
                    .isProblem(403, "ROLE_NOT_ALLOWED");
            story.desk(CARLA)
                    .post(story.path() + "/credit-report/waivers", waiver)
                    .is(201);
            assertThat(as(EDNA).get(story.path() + "/guards").text()).doesNotContain("this house");
            story.does(THEO, "approve").does(EDNA, "publish");
        }
    }

    private String ownTakenDown(Filed story) {
        var findings =
                as(EDNA).get(story.path() + "/credit-report").is(200).json().path("findings");
        var own = StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.path("code").asText().equals("OWN_TAKEN_DOWN"))
                .toList();
        assertThat(own).hasSize(1);
        return own.get(0).path("id").asText();
    }

    @Test
    void aStoryThatCannotBeReadKeepsNoOtherFromBeingHeldOrTold() throws SQLException {
        moves(item);
        var broken = List.of(approved(), approved().does(EDNA, "publish"));
        var sound = approved();
        var live = approved().does(EDNA, "publish");
        for (var story : broken) {
            Books.write("update story set approval = '\"broken\"' where id = '" + story.id() + "'");
        }
        try {
            moves(item.again("2").with("body_text", words.replaceFirst(" \\w+ ", " other ")));
            moves(item.again("3").with("pubstatus", "canceled").with("versioncreated", "2026-11-20T13:00:00Z"));
            assertThat(openHolds(sound)).hasSize(1);
            assertThat(tasks(live)).isNotEmpty();
        } finally {
            for (var story : broken) {
                Books.write("update story set approval = null where id = '" + story.id() + "'");
            }
        }
        assertThat(openHolds(broken.get(0))).hasSize(1);
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !tasks(broken.get(1))
                .isEmpty());
    }

    private Answer names(Filed story, Moved source) {
        return story.desk(RHEA).post(story.path() + "/sources", Map.of("item", source.uri()));
    }

    private JsonNode entry(Filed story, String action) {
        var trail = as(CARLA).get(story.path() + "/audit?limit=100").is(200).json();
        return StreamSupport.stream(trail.path("items").spliterator(), false)
                .filter(entry -> entry.path("action").asText().equals(action)
                        && entry.path("outcome").asText().equals("DONE"))
                .findFirst()
                .orElseThrow();
    }
}
