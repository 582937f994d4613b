package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.OTIS;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.newsroom.Answer;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.story.Transition;

@QuarkusTest
class TheDoorTest extends Scene {
    /** A thousand rounds: {@code -Drounds=1000}. */
    @Test
    void ofTwoEditorsWhoSawTheSameVersionOneIsTurnedAway() throws Exception {
        var story = files(RHEA);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < Integer.getInteger("rounds", 100); round++) {
                var tag = story.tag();
                var answers = pool.invokeAll(List.of(assigning(story, EDNA, tag), assigning(story, CARLA, tag)));
                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .as("round %d", round)
                        .containsExactlyInAnyOrder(200, 412);
            }
        } finally {
            pool.shutdownNow();
        }
        as(EDNA).put(story.path() + "/assignee", Map.of("member", "omar")).isProblem(428, "IF_MATCH_MISSING");
    }

    private Callable<Answer> assigning(Filed story, Staff who, String tag) {
        return () -> as(who).with("If-Match", tag).put(story.path() + "/assignee", Map.of("member", who.user()));
    }

    @Test
    void aWriteSaysWhichVersionItHasSeen() {
        var story = files(RHEA);
        as(RHEA).post(story.path() + "/transitions", Map.of("transition", "submit"))
                .isProblem(428, "IF_MATCH_MISSING");
        as(RHEA).with("If-Match", "*")
                .post(story.path() + "/transitions", Map.of("transition", "submit"))
                .isProblem(428, "IF_MATCH_MISSING");
        as(RHEA).with("If-Match", "\"99\"")
                .post(story.path() + "/transitions", Map.of("transition", "submit"))
                .isProblem(412, "STALE");
        as(RHEA).with("If-Match", "W/" + story.tag())
                .post(story.path() + "/transitions", Map.of("transition", "submit"))
                .isProblem(412, "STALE");
        assertThat(story.stage()).isEqualTo("DRAFT");
        story.does(RHEA, "submit");
    }

    @Test
    void theSameKeyTwiceIsDoneOnceAndAnsweredAlike() {
        var body = Map.of("slug", slug("bridge"), "desk", "world", "copy", Copies.clear());
        var once = as(RHEA).with("Idempotency-Key", "key-" + body.get("slug"));

        var first = once.post("/api/stories", body).is(201);
        var second = once.post("/api/stories", body).is(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        var other = Map.of("slug", slug("bridge"), "desk", "world", "copy", Copies.clear());
        once.post("/api/stories", other).isProblem(422, "KEY_REUSED");
        as(OMAR).with("Idempotency-Key", "key-" + body.get("slug"))
                .post("/api/stories", other)
                .is(201);
    }

    @Test
    void fiftyRequestsWithOneKeyHaveOneEffect() throws Exception {
        var story = files(RHEA);
        var keyed = story.desk(RHEA).with("Idempotency-Key", "fifty-" + story.id());
        var pool = Executors.newFixedThreadPool(16);
        try {
            Callable<Answer> submit = () -> keyed.post(story.path() + "/transitions", Map.of("transition", "submit"));
            var statuses = new java.util.ArrayList<Integer>();
            var bodies = new java.util.HashSet<String>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(50, submit))) {
                statuses.add(future.get().status());
                if (future.get().status() == 201) {
                    bodies.add(future.get().text());
                } else {
                    assertThat(future.get().isProblem(409, "STILL_RUNNING").header("Retry-After"))
                            .isEqualTo("1");
                    bodies.add(submit.call().is(201).text());
                }
            }
            assertThat(statuses).contains(201);
            assertThat(bodies).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
        var actions =
                as(RHEA).get(story.path() + "/transitions").json().path("items").findValuesAsText("transition");
        assertThat(actions).containsExactly("create", "submit");
    }

    @Test
    void aRefusedTransitionSaysWhatIsAllowed() {
        var story = files(RHEA);
        var problem = story.tries(EDNA, "approve").isProblem(409, "WRONG_STAGE");
        assertThat(problem.texts("allowed")).containsExactly("spike");
        assertThat(story.tries(RHEA, "approve")
                        .isProblem(403, "ROLE_NOT_ALLOWED")
                        .texts("allowed"))
                .containsExactly("submit", "spike");
        assertThat(story.tries(EDNA, "submit")
                        .isProblem(403, "ROLE_NOT_ALLOWED")
                        .texts("allowed"))
                .containsExactly("spike");
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void aStoryOfAnotherDeskDoesNotExistAndNobodyMovesAStoryUnknown(Transition transition) {
        var story = files(RHEA);
        var body = Map.of("transition", transition.spoken());
        var unknown = as(BRUNO)
                .with("If-Match", "\"1\"")
                .post("/api/stories/5f0e1c9a-0000-4000-8000-000000000000/transitions", body);
        var other = as(BRUNO).with("If-Match", "\"1\"").post(story.path() + "/transitions", body);
        assertThat(other.isProblem(404, "NOT_FOUND").json().path("detail"))
                .isEqualTo(unknown.isProblem(404, "NOT_FOUND").json().path("detail"));
        asNobody()
                .with("If-Match", "\"1\"")
                .post(story.path() + "/transitions", body)
                .isProblem(401, "UNAUTHORIZED");
        as(OTIS).with("If-Match", "\"1\"")
                .post(story.path() + "/transitions", body)
                .isProblem(403, "ROLE_NOT_ALLOWED");
        withToken(Staff.wireFeedToken())
                .post(story.path() + "/transitions", body)
                .isProblem(403, "ROLE_NOT_ALLOWED");
        assertThat(story.stage()).isEqualTo("DRAFT");
    }

    @Test
    void everyRouteOfAStoryHidesItFromAnotherDesk() {
        var story = files(RHEA);
        for (var route : List.of(
                "",
                "/transitions",
                "/revisions",
                "/revisions/1",
                "/revisions/1/diff/1",
                "/guards",
                "/credit-report",
                "/notes",
                "/audit")) {
            as(BRUNO).get(story.path() + route).isProblem(404, "NOT_FOUND");
            asNobody().get(story.path() + route).isProblem(401, "UNAUTHORIZED");
            as(OTIS).get(story.path() + route).isProblem(403, "ROLE_NOT_ALLOWED");
            as(ADA).get(story.path() + route).is(200);
            as(CARLA).get(story.path() + route).is(200);
        }
        for (var list : List.of(
                "/api/stories", "/api/stories?desk=world", "/api/stories?q=harbour", "/api/stories?stage=DRAFT")) {
            assertThat(as(BRUNO)
                            .get(list + (list.contains("?") ? "&" : "?") + "limit=100")
                            .is(200)
                            .text())
                    .doesNotContain(story.id());
        }
    }

    @Test
    void whatIsWrongWithABodyIsToldOnlyToWhoMayKnowTheStoryAndHasSeenIt() {
        var story = files(RHEA);
        story.desk(BRUNO).post(story.path() + "/holds", Map.of("reason", "x")).isProblem(404, "NOT_FOUND");
        story.desk(BRUNO).put(story.path() + "/embargo", Map.of("reason", "x")).isProblem(404, "NOT_FOUND");
        as(EDNA).put(story.path() + "/embargo", Map.of("reason", "x")).isProblem(428, "IF_MATCH_MISSING");
        as(EDNA).post(story.path() + "/holds", Map.of("reason", "x")).isProblem(428, "IF_MATCH_MISSING");
        story.desk(EDNA).post(story.path() + "/holds", Map.of("reason", "x")).isProblem(422, "MISSING");
        story.desk(EDNA).put(story.path() + "/embargo", Map.of("reason", "x")).isProblem(422, "EMBARGO_UNCLEAR");
        withToken("x").get("/api/me").isProblem(401, "UNAUTHORIZED");
        assertThat(as(EDNA).get("/api/me").is(200).json().has("clock")).isFalse();
    }

    @Test
    void aLockKeepsOtherWritersOutAndAChiefCanBreakIt() {
        var story = files(RHEA);
        as(RHEA).put(story.path() + "/lock", "").is(200);
        story.writes(EDNA, Copies.clear()).isProblem(423, "LOCKED");
        as(EDNA).delete(story.path() + "/lock").isProblem(423, "LOCKED");
        as(CARLA).delete(story.path() + "/lock").is(204);
        story.writes(EDNA, Copies.clear()).is(200);
        assertThat(story.seenBy(EDNA).path("lock").path("holder").asText()).isEqualTo("edna");
        assertThat(as(EDNA).get(story.path() + "/audit").json().path("items").findValuesAsText("action"))
                .contains("LOCK", "BREAK_LOCK", "SAVE");
        story.does(RHEA, "submit");
        assertThat(story.seenBy(EDNA).path("lock").isNull()).isTrue();
    }

    @Test
    void theNewsroomsWorkIsFoundByItsWordsAndPageByPage() {
        var copy = Copies.clear();
        copy.put("headline", "Zeppelin über Zürich");
        var ids = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> files(RHEA, "world", copy).id())
                .toList();
        var first = as(EDNA).get("/api/stories?q=zeppelin%20zurich&limit=2").is(200);
        assertThat(first.json().path("items").findValuesAsText("id")).contains(ids.get(2), ids.get(1));
        assertThat(first.header("Link")).contains("rel=\"next\"").startsWith("</api/stories?");
        var next = first.header("Link").replaceAll("^<|>.*$", "");
        assertThat(as(EDNA).get(next)
                        .is(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo(ids.get(0));
        assertThat(as(EDNA).get(next).json().path("next").isNull()).isTrue();
    }

    @Test
    void notesDiffsRevisionsAndAssignmentServeTheDesk() {
        var story = files(RHEA);
        as(THEO).post(story.path() + "/notes", Map.of("text", "Who says forty thousand?"))
                .is(201);
        assertThat(as(RHEA).get(story.path() + "/notes")
                        .json()
                        .path("items")
                        .get(0)
                        .path("by")
                        .asText())
                .isEqualTo("theo");
        var copy = Copies.clear();
        copy.put("body", story.seenBy(RHEA).at("/head/copy/body").asText());
        copy.put("headline", "Harbour bridge shut after crack found in side cable");
        story.writes(RHEA, copy).is(200);
        var diff = as(EDNA).get(story.path() + "/revisions/1/diff/2").is(200).json();
        assertThat(diff.path("fields")).hasSize(1);
        assertThat(diff.at("/fields/0/pieces").toString())
                .contains("{\"op\":\"GONE\",\"text\":\"main\"}", "{\"op\":\"NEW\",\"text\":\"side\"}");
        assertThat(as(EDNA).get(story.path() + "/revisions").json().path("items"))
                .hasSize(2);
        story.desk(RHEA)
                .put(story.path() + "/assignee", Map.of("member", "omar"))
                .isProblem(403, "ROLE_NOT_ALLOWED");
        story.desk(EDNA)
                .put(story.path() + "/assignee", Map.of("member", "omar"))
                .is(200);
        story.does(OMAR, "submit");
        assertThat(Arrays.asList("omar"))
                .contains(story.seenBy(EDNA).path("submittedBy").asText());
    }
}
