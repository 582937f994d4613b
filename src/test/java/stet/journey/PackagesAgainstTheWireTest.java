package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/**
 * Whoever locks many stories locks them in one order, that of the database: packages, and the wire that reaches the stories which
 * use an item. Ids whose first bit is set come last there, and first where they are compared as signed numbers.
 */
@QuarkusTest
class PackagesAgainstTheWireTest extends Scene {
    private static final Duration HOW_LONG = Duration.ofSeconds(6);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private final Moved one = Moved.by("AFP", Invented.words(20));
    private final Moved other = Moved.by("AFP", Invented.words(20));
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();

    @Test
    void packagesAreMovedWhileTheWireSpeaksOfTheirStories() throws SQLException {
        var wire = wire();
        play(version -> wire.post("/api/wire/items", newer(one, version, "usable")));
        assertThat(statuses).containsOnly(200, 201);
    }

    @Test
    void packagesAreMovedWhileTheirSourcesAreKilled() throws SQLException {
        var wire = wire();
        play(version -> wire.post("/api/wire/items", newer(one, version, version % 2 == 0 ? "canceled" : "withheld")));
        assertThat(statuses).isSubsetOf(200, 201, 422);
    }

    /** The items of one batch are used by other stories each, which are locked for all of it. */
    @Test
    void packagesAreMovedWhileABatchSpeaksOfTheirStories() throws SQLException {
        var wire = wire().with("Content-Type", "application/x-ndjson");
        play(version -> {
            var lines = new ArrayList<>(List.of(newer(one, version, "usable"), newer(other, version, "usable")));
            Collections.shuffle(lines);
            return wire.send(
                    "POST",
                    "/api/wire/items/batch",
                    lines.stream().map(PackagesAgainstTheWireTest::line).collect(Collectors.joining()));
        });
        assertThat(statuses).containsOnly(200);
    }

    /** Two packages of which every story is used by one of the items at least are moved until the time is over. */
    private void play(IntFunction<Answer> wireSays) throws SQLException {
        wire().post("/api/wire/items", one.json()).is(201);
        wire().post("/api/wire/items", other.json()).is(201);
        var stories =
                new ArrayList<>(Stream.generate(() -> files(RHEA)).limit(16).toList());
        stories.sort((a, b) -> a.id().compareTo(b.id()));
        assertThat(stories.get(0).id()).as("both sides of the middle").isLessThan("8");
        assertThat(stories.get(15).id()).isGreaterThan("8");
        // The first item is used by the later half and more, so that whoever goes item by item goes backwards.
        stories.subList(4, 16).forEach(story -> uses(story, one));
        stories.subList(0, 12).forEach(story -> uses(story, other));
        stories.forEach(Filed::isApproved);
        Collections.shuffle(stories);
        var packages = List.of(packaged(stories.subList(0, 8)), packaged(stories.subList(8, 16)));

        long before = Books.count(DEADLOCKS);
        var end = Instant.now().plus(HOW_LONG);
        BooleanSupplier goesOn = () -> Instant.now().isBefore(end);
        var movers = packages.stream()
                .map(pack -> CompletableFuture.runAsync(() -> {
                    for (int i = 1; goesOn.getAsBoolean(); i++) {
                        statuses.add(
                                as(EDNA).put("/api/packages/" + pack + "/slot", Map.of("slot", inHours(1 + i % 20)))
                                        .status());
                    }
                }))
                .toList();
        for (int version = 2; goesOn.getAsBoolean(); version++) {
            statuses.add(wireSays.apply(version).status());
        }
        movers.forEach(CompletableFuture::join);
        // The database tells its figures once a second.
        Awaitility.await()
                .during(Duration.ofMillis(1_500))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Books.count(DEADLOCKS) == before);
    }

    private void uses(Filed story, Moved item) {
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri()))
                .is(201);
    }

    private String packaged(List<Filed> stories) {
        var parts = stories.stream()
                .map(story -> Map.of(
                        "id",
                        story.id(),
                        "version",
                        story.seenBy(EDNA).path("version").asInt()))
                .toList();
        return as(EDNA).post("/api/packages", Map.of("name", "Sixteen", "stories", parts, "slot", inHours(1)))
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    private Desk wire() {
        return withToken(Staff.wireFeedToken());
    }

    private static String line(Map<String, Object> item) {
        try {
            return JSON.writeValueAsString(item) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> inHours(int hours) {
        return Map.of("at", Instant.now().plus(Duration.ofHours(hours)).toString());
    }

    private static Map<String, Object> newer(Moved item, int version, String status) {
        return item.again(String.valueOf(version)).with("pubstatus", status).json();
    }
}
