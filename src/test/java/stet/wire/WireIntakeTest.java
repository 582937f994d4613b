package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.newsroom.Desk;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** What the wire puts in: one message at a time, or a stream of them. */
@QuarkusTest
class WireIntakeTest extends Scene {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anItemIsStoredOnceHoweverOftenItComes() {
        var item = item(uri(), "1", "usable");
        feed().post("/api/wire/items", item).is(201);
        var again = feed().post("/api/wire/items", item).is(200).json();
        assertThat(again.path("result").asText()).isEqualTo("known");
        var read = as(EDNA).get("/api/wire/items/" + encoded(item)).is(200).json();
        assertThat(read.path("agency").asText()).isEqualTo("afp");
        assertThat(read.path("status").asText()).isEqualTo("USABLE");
        assertThat(read.path("body").asText()).startsWith("VALDORA (AFP)");
    }

    @Test
    void theNewestVersionIsTheOneWithTheHighestNumberWhateverComesLast() {
        var uri = uri();
        feed().post("/api/wire/items", item(uri, "2", "canceled")).is(201);
        feed().post("/api/wire/items", item(uri, "1", "usable")).is(201);
        var read = as(EDNA).get("/api/wire/items/" + encoded(item(uri, "1", "usable")))
                .is(200)
                .json();
        assertThat(read.path("version").asText()).isEqualTo("2");
        assertThat(read.path("status").asText()).isEqualTo("CANCELED");
    }

    @Test
    void aBatchIsAnsweredLineByLineAndABadLineStopsNothing() throws IOException {
        var good = JSON.writeValueAsString(item(uri(), "1", "usable"));
        var other = JSON.writeValueAsString(item(uri(), "1", "usable"));
        var answer = feed().with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/wire/items/batch", good + "\n{\"uri\":\n" + other + "\n" + good + "\n");
        var lines = List.of(answer.is(200).text().split("\n"));
        assertThat(lines).hasSize(5);
        assertThat(results(lines)).containsExactly("stored", "refused", "stored", "known", "");
        assertThat(JSON.readTree(lines.get(1)).path("problem").path("code").asText())
                .isEqualTo("NOT_JSON");
        assertThat(lines.get(4)).isEqualTo("{\"lines\":4,\"stored\":2,\"known\":1,\"refused\":1}");
    }

    @Test
    void whatIsNoItemIsRefusedWithItsReason() {
        feed().send("POST", "/api/wire/items", "{\"headline\":\"No identifier\"}")
                .is(422);
        feed().with("Content-Type", "application/xml")
                .send(
                        "POST",
                        "/api/wire/items",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><nitf>&b;</nitf>")
                .isProblem(422, "DTD");
    }

    @Test
    void ofAMessageWithABadItemTheGoodOnesAreTaken() throws IOException {
        var uri = uri();
        var answer = feed().post("/api/wire/items", List.of(item(uri, "1", "maybe"), item(uri, "2", "usable")))
                .is(201)
                .json();
        assertThat(answer.at("/items/0/uri").asText()).isEqualTo(uri);
        assertThat(answer.path("items")).hasSize(1);
        assertThat(answer.at("/refused/0/item").asInt()).isEqualTo(1);
        assertThat(answer.at("/refused/0/code").asText()).isEqualTo("UNKNOWN_STATUS");
        as(EDNA).get("/api/wire/items/" + uri).is(200);
        var kept =
                as(Staff.OTIS).get("/api/wire/refusals?limit=1").is(200).json().at("/items/0");
        assertThat(kept.path("reason").asText()).startsWith("1 of 2 items could not be read. Item 1: ");
    }

    @Test
    void whatWasRefusedIsKeptForWhoeverAsksTheFeedWhy() {
        var message = "{\"headline\":\"Refused %s\"}".formatted(uri());
        feed().send("POST", "/api/wire/items", message).is(422);

        var refused =
                as(Staff.OTIS).get("/api/wire/refusals?limit=1").is(200).json().at("/items/0");
        assertThat(refused.path("source").asText()).contains("wire-feed");
        assertThat(refused.path("reason").asText()).isNotBlank();
        assertThat(refused.path("size").asInt()).isEqualTo(message.length());
        var content = as(EDNA).with("Accept", "*/*")
                .get("/api/wire/refusals/%s/content"
                        .formatted(refused.path("id").asText()))
                .is(200);
        assertThat(content.text()).isEqualTo(message);
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        as(EDNA).get("/api/wire/refusals?limit=1&after=x").isProblem(400, "BAD_CURSOR");
        as(EDNA).get("/api/wire/refusals/5f0e1c9a-0000-4000-8000-000000000000/content")
                .is(404);
    }

    @Test
    void onlyTheWireMayPutItemsIn() {
        as(EDNA).post("/api/wire/items", item(uri(), "1", "usable")).is(403);
        asNobody().post("/api/wire/items", item(uri(), "1", "usable")).is(401);
        as(Staff.OTIS).get("/api/wire/items").is(403);
        as(EDNA).get("/api/wire/items/urn:nobody:knows").is(404);
    }

    private static List<String> results(List<String> lines) throws IOException {
        var results = new java.util.ArrayList<String>();
        for (var line : lines) {
            JsonNode read = JSON.readTree(line);
            results.add(read.path("result").asText());
        }
        return results;
    }

    private Desk feed() {
        return withToken(Staff.wireFeedToken());
    }

    private static String uri() {
        return "urn:valdora:" + UUID.randomUUID();
    }

    private static String encoded(Map<String, ?> item) {
        return item.get("uri").toString();
    }

    private static Map<String, ?> item(String uri, String version, String status) {
        return Map.of(
                "uri",
                uri,
                "type",
                "text",
                "version",
                version,
                "versioncreated",
                "2026-11-20T10:00:00Z",
                "pubstatus",
                status,
                "headline",
                "Lock gate of Valdora fails",
                "infosource",
                List.of(Map.of("name", "AFP")),
                "body_text",
                "VALDORA (AFP) - The upper lock gate gave way before dawn, the harbour master said.");
    }
}
