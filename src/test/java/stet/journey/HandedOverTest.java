package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.LENA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.SALLY;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** A story goes from one member to another, and from one address to another. */
@QuarkusTest
class HandedOverTest extends Scene {
    @Test
    void aReturnedStoryIsBackWithWhoeverHadIt() {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "claim");
        assertThat(story.seenBy(EDNA).path("assignee").asText()).isEqualTo("edna");
        story.does(EDNA, "return", Map.of("reason", "Who says so?"));
        var seen = story.seenBy(RHEA);
        assertThat(seen.path("assignee").asText()).isEqualTo("rhea");
        assertThat(seen.at("/returned/by").asText()).isEqualTo("edna");
        assertThat(seen.at("/returned/reason").asText()).isEqualTo("Who says so?");
        story.does(RHEA, "submit");
        assertThat(story.seenBy(RHEA).path("returned").isNull()).isTrue();
    }

    @Test
    void aCorrectionThatIsReturnedIsBackWithWhoeverWroteIt() {
        var story = files(RHEA).isApproved().does(EDNA, "publish").does(EDNA, "correct", Map.of("kind", "UPDATE"));
        story.writes(THEO, Copies.clear()).is(200);
        story.does(EDNA, "return", Map.of("reason", "Not yet"));
        assertThat(story.seenBy(RHEA).path("assignee").asText()).isEqualTo("theo");
    }

    @Test
    void anAssigneeIsSomebodyWhoMayWorkOnIt() {
        List.of(OMAR, BRUNO, LENA).forEach(who -> as(who).get("/api/me").is(200));
        await().until(() -> Books.count("select count(*) from roster where name in ('omar', 'bruno', 'lena')") == 3);
        var story = files(RHEA);
        assigns(story, "omar").is(200);
        assigns(story, "bruno").isProblem(422, "NOT_AT_THE_DESK");
        assigns(story, "lena").isProblem(422, "NOT_AT_THE_DESK");
        assigns(story, "nobody-of-that-name").isProblem(422, "NOT_AT_THE_DESK");
        assertThat(story.seenBy(EDNA).path("assignee").asText()).isEqualTo("omar");
        assigns(story, null).is(200);
    }

    @Test
    void aTransitionThatEndsAnothersLockIsABreak() {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "claim");
        story.does(THEO, "sign-off");
        assertThat(actions(story)).endsWith("CLAIM", "BREAK_LOCK", "SIGN_OFF");
        var own = files(RHEA).does(RHEA, "submit").does(EDNA, "claim").does(EDNA, "sign-off");
        assertThat(actions(own)).doesNotContain("BREAK_LOCK");
    }

    @Test
    void theOldAddressLeadsToTheNewOne() {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var first = story.slug();
        var second = slug("moved");
        var third = slug("moved");
        renames(story, second).is(200);
        renames(story, third).is(200);
        for (var accept : List.of("application/json", "text/html")) {
            var moved = asNobody().with("Accept", accept).get("/live/stories/" + first);
            assertThat(moved.is(301).header("Location")).endsWith("/live/stories/" + third);
            assertThat(asNobody()
                            .with("Accept", accept)
                            .get("/live/stories/" + second)
                            .is(301)
                            .header("Location"))
                    .endsWith("/live/stories/" + third);
            asNobody().with("Accept", accept).get("/live/stories/" + third).is(200);
        }
        as(RHEA).post("/api/stories", Map.of("slug", first, "desk", "world", "copy", Copies.clear()))
                .isProblem(409, "SLUG_TAKEN");
        renames(story, first).is(200);
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + first)
                .is(200);
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + third)
                .is(301);
        assertThat(actions(story)).containsSubsequence("SLUG", "SLUG", "SLUG");
        story.does(CARLA, "withdraw", Map.of("reason", "Wrong", "notice", "We have withdrawn it."));
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + third)
                .is(301);
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + first)
                .is(410);
    }

    @Test
    void whatThePublicNeverSawLeavesNoAddressBehind() {
        var story = files(RHEA);
        var old = story.slug();
        story.desk(RHEA)
                .put(story.path() + "/slug", Map.of("slug", slug("moved")))
                .isProblem(403, "ROLE_NOT_ALLOWED");
        renames(story, "No slug").isProblem(422, "BAD_SLUG");
        renames(story, slug("moved")).is(200);
        asNobody()
                .with("Accept", "application/json")
                .get("/live/stories/" + old)
                .is(404);
        as(RHEA).post("/api/stories", Map.of("slug", old, "desk", "world", "copy", Copies.clear()))
                .is(201);
    }

    @Test
    void whoMayKnowIsToldWhoseTheSlugIs() {
        var spiked = files(RHEA).does(EDNA, "spike", Map.of("reason", "Too old"));
        var body = Map.of("slug", spiked.slug(), "desk", "world", "copy", Copies.clear());
        assertThat(as(RHEA).post("/api/stories", body)
                        .isProblem(409, "SLUG_TAKEN")
                        .text())
                .contains(spiked.id(), "SPIKED");
        var elsewhere = Map.of("slug", spiked.slug(), "desk", "business", "copy", Copies.clear());
        assertThat(as(BRUNO)
                        .post("/api/stories", elsewhere)
                        .isProblem(409, "SLUG_TAKEN")
                        .text())
                .doesNotContain(spiked.id());
    }

    /** A slug that is left and taken at the same moment has one story in the end. */
    @Test
    void oneAddressIsOneStorysWhateverHappensAtOnce() {
        for (int round = 0; round < 10; round++) {
            var leaves = files(RHEA).isApproved().does(EDNA, "publish");
            var wanted = leaves.slug();
            var desk = leaves.desk(EDNA);
            var takers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> as(RHEA).post(
                                    "/api/stories", Map.of("slug", wanted, "desk", "world", "copy", Copies.clear()))
                            .status()))
                    .toList();
            desk.put(leaves.path() + "/slug", Map.of("slug", slug("moved"))).is(200);
            assertThat(takers.stream().map(CompletableFuture::join)).containsOnly(409);
            asNobody()
                    .with("Accept", "application/json")
                    .get("/live/stories/" + wanted)
                    .is(301);
        }
    }

    @Test
    void packagesAreListedToThoseWhoMayKnowAStoryOfThem() {
        var stories = List.of(files(RHEA).isApproved(), files(RHEA).isApproved());
        var parts = stories.stream()
                .map(story -> Map.of(
                        "id",
                        story.id(),
                        "version",
                        story.seenBy(EDNA).path("version").asInt()))
                .toList();
        var made = as(EDNA).post(
                        "/api/packages",
                        Map.of("name", "Two", "stories", parts, "slot", Map.of("at", "2099-01-01T00:00:00Z")))
                .is(201)
                .json()
                .path("id")
                .asText();
        assertThat(listed(as(EDNA).get("/api/packages?limit=100"))).contains(made);
        assertThat(listed(as(EDNA).get("/api/packages?limit=100&state=SCHEDULED")))
                .contains(made);
        assertThat(listed(as(EDNA).get("/api/packages?limit=100&state=FAILED"))).doesNotContain(made);
        assertThat(listed(as(LENA).get("/api/packages?limit=100"))).contains(made);
        assertThat(listed(as(SALLY).get("/api/packages?limit=100"))).doesNotContain(made);
        as(EDNA).get("/api/packages?state=GONE").isProblem(400, "UNKNOWN_STATE");
        assertThat(listed(as(EDNA).get("/api/stories?limit=100&package=" + made)))
                .containsExactlyInAnyOrder(stories.get(0).id(), stories.get(1).id());
    }

    private Answer assigns(Filed story, String name) {
        return story.desk(EDNA)
                .put(story.path() + "/assignee", name == null ? "{\"member\": null}" : Map.of("member", name));
    }

    private Answer renames(Filed story, String slug) {
        return story.desk(EDNA).put(story.path() + "/slug", Map.of("slug", slug));
    }

    private List<String> actions(Filed story) {
        var entries =
                as(EDNA).get(story.path() + "/audit?limit=100").is(200).json().path("items");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("outcome").asText().equals("DONE"))
                .map(entry -> entry.path("action").asText())
                .toList();
    }

    private static List<String> listed(Answer answer) {
        return StreamSupport.stream(answer.is(200).json().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }
}
