package stet.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Desk;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.OwnDatabase;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.newsroom.TwoNodes;
import stet.wire.index.Mark;
import stet.wire.index.Text;
import stet.wire.index.WireIndex;

/** Two packaged nodes on one database: what retention takes away, the index of either gives back. */
class ForgottenByBothNodesIT extends Scene {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT = 20;
    private static final int PASSING = 200;
    private static final double MOST = 1.3;

    @TempDir
    Path folder;

    private OwnDatabase database;
    private TwoNodes nodes;

    @BeforeEach
    void start() throws SQLException {
        database = OwnDatabase.of("forgetting");
        nodes = TwoNodes.start(
                database, folder, Map.of("STET_WIRE_RETENTION", "PT1H", "STET_WIRE_RETENTION_EVERY", "1s"));
    }

    @AfterEach
    void end() {
        nodes.close();
    }

    @Test
    void anIndexIsNoLargerForWhateverHasPassedThroughIt() throws Exception {
        var kept = moves(KEPT);
        use(kept);
        var few = afterRetentionOf(PASSING);
        var many = afterRetentionOf(3 * PASSING);
        for (int node = 0; node < 2; node++) {
            assertThat(many.get(node)).isLessThan((long) (MOST * few.get(node)));
            assertThat(few.get(node)).isLessThan((long) (MOST * needed()));
            assertThat(isFound(kept.get(KEPT - 1), node)).isTrue();
        }
    }

    /** The folders' sizes once so many items have come, were written to disk, and are too old. */
    private List<Long> afterRetentionOf(int count) throws Exception {
        var passing = moves(count);
        for (int node = 0; node < 2; node++) {
            int asked = node;
            await().atMost(10, SECONDS).until(() -> isFound(passing.get(count - 1), asked));
        }
        nodes.stop();
        var before = sizes();
        nodes.startAgain();
        database.write("update wire_item set received_at = received_at - interval '2 hours'");
        await().atMost(15, SECONDS).until(() -> database.count("select count(*) from wire_item") == KEPT);
        for (int node = 0; node < 2; node++) {
            int asked = node;
            await().atMost(10, SECONDS).until(() -> sizes().get(asked) < before.get(asked) / 3);
            for (var item : List.of(passing.get(0), passing.get(count - 1))) {
                assertThat(isFound(item, node)).isFalse();
                at(nodes.address(node));
                as(EDNA).get("/api/wire/items/" + item.uri()).is(404);
            }
        }
        return sizes();
    }

    private List<Moved> moves(int count) {
        at(nodes.address(0));
        var items = IntStream.range(0, count)
                .mapToObj(i -> Moved.by("AFP", Invented.words(200)))
                .toList();
        var lines = new StringBuilder();
        items.forEach(item -> lines.append(line(item)).append('\n'));
        feed().send("POST", "/api/wire/items/batch", lines.toString()).is(200);
        return items;
    }

    private Desk feed() {
        return withToken(Staff.wireFeedToken()).with("Content-Type", "application/x-ndjson");
    }

    private static String line(Moved item) {
        try {
            return JSON.writeValueAsString(item.json());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use(List<Moved> items) {
        var story = files(RHEA);
        for (var item : items) {
            story.desk(RHEA)
                    .post(story.path() + "/sources", Map.of("item", item.uri()))
                    .is(201);
        }
    }

    private boolean isFound(Moved item, int node) {
        at(nodes.address(node));
        var copy = Map.of("body", "<p>" + item.json().get("body_text") + "</p>");
        return as(EDNA).post("/api/credit-checks", copy).is(200).text().contains(item.uri());
    }

    /** What a new index of the remaining items takes. */
    private long needed() throws IOException, SQLException {
        var fresh = folder.resolve("fresh");
        try (var index = WireIndex.open(fresh, "fresh");
                var owner = database.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select seq, body from wire_item order by seq")) {
            var texts = new ArrayList<Text>();
            while (row.next()) {
                texts.add(new Text(row.getLong(1), row.getString(2)));
            }
            index.add(texts, new Mark(0, texts.get(texts.size() - 1).seq()));
        }
        return size(fresh);
    }

    /** Of the folders of the first node and the second. */
    private List<Long> sizes() throws IOException {
        return List.of(
                size(folder.resolve("wire").resolve("1")),
                size(folder.resolve("wire").resolve("2")));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
