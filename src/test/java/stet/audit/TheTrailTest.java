package stet.audit;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

@QuarkusTest
class TheTrailTest extends Scene {
    @Test
    void everyActIsInTheTrailWithWhoWhatAndWhy() {
        var story = files(RHEA).does(RHEA, "submit");
        story.does(EDNA, "return", Map.of("reason", "Who says so?"));

        var entry = entries(story).get(2);
        assertThat(entry.path("action").asText()).isEqualTo("RETURN");
        assertThat(entry.path("outcome").asText()).isEqualTo("DONE");
        assertThat(entry.path("actor").path("name").asText()).isEqualTo("edna");
        assertThat(entry.path("actor").path("kind").asText()).isEqualTo("MEMBER");
        assertThat(entry.path("role").asText()).isEqualTo("EDITOR");
        assertThat(entry.path("from").asText()).isEqualTo("SUBMITTED");
        assertThat(entry.path("to").asText()).isEqualTo("DRAFT");
        assertThat(entry.path("reason").asText()).isEqualTo("Who says so?");
        assertThat(entry.path("revision").asText())
                .isEqualTo(story.seenBy(EDNA).path("head").path("hash").asText());
        assertThat(entry.path("n").asInt()).isEqualTo(3);
        assertThat(entry.path("previous")).isEqualTo(entries(story).get(1).path("hash"));
    }

    @Test
    void everyRefusedWriteIsInTheTrailOfTheStoryItWasAimedAt() {
        var story = files(RHEA);
        story.tries(THEO, "approve").is(409);
        story.tries(RHEA, "approve").is(403);
        story.tries(BRUNO, "claim").is(404);
        as(EDNA).with("If-Match", "\"0\"")
                .put(story.path() + "/copy", Copies.clear())
                .is(412);
        story.tries(EDNA, "spike").is(422);
        as(RHEA).put(story.path() + "/lock", "").is(200);
        story.writes(EDNA, Copies.clear()).is(423);

        var refused = new ArrayList<String>();
        for (var entry : entries(story)) {
            if (entry.path("outcome").asText().equals("REFUSED")) {
                refused.add(entry.path("actor").path("name").asText() + " "
                        + entry.path("action").asText() + " "
                        + entry.path("details").path("status").asInt());
            }
        }
        assertThat(refused)
                .containsExactly(
                        "theo APPROVE 409",
                        "rhea APPROVE 403",
                        "bruno CLAIM 404",
                        "edna SAVE 412",
                        "edna SPIKE 422",
                        "edna SAVE 423");
    }

    @Test
    void anAuditorsReadsAreThemselvesInTheTrail() {
        var story = files(RHEA);
        as(ADA).get(story.path()).is(200);
        as(ADA).get(story.path() + "/audit").is(200);

        assertThat(entries(story).stream()
                        .filter(entry -> entry.path("action").asText().equals("READ"))
                        .map(entry -> entry.path("actor").path("name").asText()))
                .containsExactly("ada", "ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 second'",
                "actor_id = 'x'",
                "actor_name = 'theo'",
                "actor_kind = 'SYSTEM'",
                "role = 'CHIEF'",
                "action = 'CLAIM'",
                "outcome = 'REFUSED'",
                "from_stage = 'EDIT'",
                "to_stage = 'EDIT'",
                "reason = 'Other'",
                "revision = 'x'",
                "details = '{\"a\":1}'",
                "previous = repeat('0', 64)",
                "hash = repeat('0', 64)",
                "n = 99"
            })
    void whateverIsChangedInAnEntryIsFoundAndTheEntryNamed(String change) throws SQLException {
        var story = files(RHEA).does(RHEA, "submit").does(RHEA, "recall").does(RHEA, "submit");
        Books.whileBent(story.id(), 2, "update trail set " + change, () -> {
            var result = as(ADA).post("/api/audit/verification", "").is(200).json();
            assertThat(result.path("valid").asBoolean()).isFalse();
            assertThat(result.path("firstBad").path("book").asText()).isEqualTo(story.id());
            assertThat(result.path("firstBad").path("n").asInt()).isIn(2, 3);
        });
        assertThat(as(ADA).post("/api/audit/verification", "")
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anEntryThatIsMissingIsFound() throws SQLException {
        var story = files(RHEA).does(RHEA, "submit").does(RHEA, "recall");
        Books.whileBent(story.id(), 2, "delete from trail", () -> {
            var result = as(ADA).post("/api/audit/verification", "").is(200).json();
            assertThat(result.path("firstBad").path("n").asInt()).isEqualTo(3);
        });
    }

    @Test
    void onlyAnAuditorVerifiesTheTrail() {
        as(CARLA).post("/api/audit/verification", "").isProblem(403, "ROLE_NOT_ALLOWED");
        asNobody().post("/api/audit/verification", "").isProblem(401, "UNAUTHORIZED");
    }

    private List<JsonNode> entries(Filed story) {
        var entries = new ArrayList<JsonNode>();
        as(EDNA).get(story.path() + "/audit?limit=100")
                .is(200)
                .json()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    /** Whoever asks for many at once is told of the one that is going on. */
    @Test
    void verificationsDoNotQueue() {
        var auditor = as(ADA).with("Prefer", "respond-async");
        var ids = new java.util.HashSet<String>();
        var tries = 12;
        for (int i = 0; i < tries; i++) {
            ids.add(auditor.post("/api/audit/verification", "")
                    .is(202)
                    .json()
                    .path("id")
                    .asText());
        }
        assertThat(ids).hasSizeLessThan(tries);
    }
}
