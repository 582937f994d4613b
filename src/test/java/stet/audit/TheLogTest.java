package stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.audit.log.Digest;
import stet.audit.log.ExportCheck;
import stet.audit.log.Proof;
import stet.audit.log.SignedNote;
import stet.audit.log.Tree;
import stet.audit.log.VerifierKey;
import stet.newsroom.RealParts;
import stet.newsroom.Scene;

/** The trail as a log: places, checkpoints, proofs, exports, and the copy outside. */
@QuarkusTest
class TheLogTest extends Scene {
    @Test
    void aCheckpointVouchesForEveryEntryAndTheProofShowsIt() {
        var story = files(RHEA).does(RHEA, "submit");
        var sealed = seal();
        var entry = entries("story=" + story.id()).get(1);

        var proof = as(ADA).get("/api/audit/entries/" + entry.path("place").asLong() + "/proof")
                .is(200)
                .json();
        var note = SignedNote.read(proof.path("checkpoint").asText());
        assertThat(note.isSignedByAny(keys())).isTrue();
        assertThat(note.checkpoint().size())
                .isGreaterThanOrEqualTo(sealed.path("size").asLong());
        assertThat(proof.path("entry").path("hash")).isEqualTo(entry.path("hash"));
        assertThat(Proof.includes(
                        digests(proof.path("proof")),
                        Tree.leaf(Digest.ofHex(entry.path("hash").asText())),
                        entry.path("place").asLong(),
                        proof.path("size").asLong(),
                        note.checkpoint().root()))
                .isTrue();
    }

    @Test
    void aLaterCheckpointContinuesAnEarlierOne() {
        files(RHEA);
        var first = seal();
        files(RHEA).does(RHEA, "submit");
        var second = seal();
        assertThat(second.path("size").asLong())
                .isGreaterThan(first.path("size").asLong());

        var proof = as(ADA).get("/api/audit/checkpoints/%d/consistency/%d"
                        .formatted(
                                first.path("size").asLong(), second.path("size").asLong()))
                .is(200)
                .json();
        assertThat(Proof.continues(
                        digests(proof.path("proof")),
                        first.path("size").asLong(),
                        root(first),
                        second.path("size").asLong(),
                        root(second)))
                .isTrue();
    }

    @Test
    void thereIsNoProofForWhatIsNotThere() {
        var size = seal().path("size").asLong();
        as(ADA).get("/api/audit/entries/%d/proof".formatted(size + 1_000_000)).isProblem(404, "NOT_FOUND");
        as(ADA).get("/api/audit/entries/0/proof?size=" + (size + 1_000_000)).isProblem(404, "NOT_FOUND");
        as(ADA).get("/api/audit/checkpoints/" + (size + 1_000_000)).isProblem(404, "NOT_FOUND");
        as(ADA).get("/api/audit/checkpoints/%d/consistency/%d".formatted(size, size - 1))
                .isProblem(404, "NOT_FOUND");
        as(ADA).get("/api/audit/verification/" + UUID.randomUUID()).isProblem(404, "NOT_FOUND");
    }

    @Test
    void theWholeLogIsVerifiedWithoutTheService() throws IOException {
        files(RHEA).does(RHEA, "submit").does(EDNA, "claim");
        seal();
        var export = as(ADA).get("/api/audit/export").is(200).text();
        assertThat(check(export).wrong()).isNull();
        assertThat(check(export).entries()).isGreaterThan(3);

        var lines = new ArrayList<>(export.lines().toList());
        var gone = lines.remove(2);
        assertThat(check(String.join("\n", lines)).wrong()).isNotNull();
        lines.add(2, gone.replaceFirst("\"action\":\"[A-Z_]+\"", "\"action\":\"KILL\""));
        assertThat(check(String.join("\n", lines)).wrong()).contains("does not say what it said");
    }

    @Test
    void aPartOfTheLogCarriesItsProofs() throws IOException {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "return", Map.of("reason", "=1+1"));
        files(RHEA);
        seal();
        var export =
                as(ADA).get("/api/audit/export?story=" + story.id()).is(200).text();
        assertThat(check(export).wrong()).isNull();
        assertThat(check(export).entries()).isEqualTo(3);
        assertThat(check(export.replaceFirst("\"place\":(\\d+)", "\"place\":0$1")
                                .replaceFirst("\"place\":0(\\d+)", "\"place\":1$1"))
                        .wrong())
                .contains("does not stand where");
    }

    @Test
    void theSameGoesForASpreadsheetInWhichNoFormulaRuns() throws IOException {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "return", Map.of("reason", "=1+1,\"quoted\"\nand on"));
        seal();
        var csv = as(ADA).with("Accept", "text/csv")
                .get("/api/audit/export?story=" + story.id())
                .is(200);
        assertThat(csv.text()).contains("'=1+1").doesNotContain(",=1+1").doesNotContain("\"=1+1");
        var size = csv.header("Link").replaceAll(".*/checkpoints/(\\d+)>.*", "$1");
        var note = SignedNote.read(as(ADA).get("/api/audit/checkpoints/" + size)
                .is(200)
                .json()
                .path("note")
                .asText());
        var outcome = new ExportCheck(keys(), List.of(note)).of(new StringReader(csv.text()));
        assertThat(outcome.wrong()).isNull();
        assertThat(outcome.entries()).isEqualTo(3);
    }

    @Test
    void everyCheckpointLiesOutsideTheDatabaseToo() {
        files(RHEA);
        long size = seal().path("size").asLong();
        var outside = RealParts.outside().resolve("checkpoints").resolve(Long.toString(size));
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(outside));
    }

    @Test
    void aVerificationCanBeAskedHowFarItIs() {
        var run = as(ADA).with("Prefer", "respond-async")
                .post("/api/audit/verification", "")
                .is(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> !as(ADA).get(run.header("Location"))
                .is(200)
                .json()
                .path("endedAt")
                .isNull());
        var ended = as(ADA).get(run.header("Location")).json();
        assertThat(ended.path("valid").asBoolean()).isTrue();
        assertThat(ended.path("entries").asLong())
                .isGreaterThanOrEqualTo(ended.path("total").asLong());
    }

    @Test
    void onlyAuditorsTakeTheTrailAway() {
        for (var route : List.of("/export", "/checkpoints", "/keys", "/entries/0/proof", "/checkpoints/1")) {
            as(CARLA).get("/api/audit" + route).isProblem(403, "ROLE_NOT_ALLOWED");
            asNobody().get("/api/audit" + route).isProblem(401, "UNAUTHORIZED");
        }
        as(CARLA).post("/api/audit/checkpoints", "").isProblem(403, "ROLE_NOT_ALLOWED");
    }

    private JsonNode seal() {
        var answer = as(ADA).post("/api/audit/checkpoints", "");
        assertThat(answer.status()).isIn(200, 201);
        return answer.json();
    }

    private List<JsonNode> entries(String query) {
        var entries = new ArrayList<JsonNode>();
        as(ADA).get("/api/audit?limit=100&" + query)
                .is(200)
                .json()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    private List<VerifierKey> keys() {
        var keys = new ArrayList<VerifierKey>();
        as(ADA).get("/api/audit/keys")
                .is(200)
                .json()
                .path("keys")
                .forEach(key -> keys.add(VerifierKey.read(key.asText())));
        return keys;
    }

    private ExportCheck.Outcome check(String export) throws IOException {
        return new ExportCheck(keys(), List.of()).of(new StringReader(export));
    }

    private static Digest root(JsonNode checkpoint) {
        return SignedNote.read(checkpoint.path("note").asText()).checkpoint().root();
    }

    private static List<Digest> digests(JsonNode texts) {
        var digests = new ArrayList<Digest>();
        texts.forEach(text -> digests.add(Digest.ofBase64(text.asText())));
        return digests;
    }
}
