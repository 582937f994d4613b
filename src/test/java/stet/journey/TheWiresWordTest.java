package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.newsroom.Answer;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Every way in which the wire speaks of an item, against every way and stage in which a story uses it. */
@QuarkusTest
class TheWiresWordTest extends Scene {
    private static final Path TABLE = Path.of("src", "test", "resources", "stet", "wire", "notices.txt");
    private static final Map<UsedAs, Deque<Scenario>> FAILED = new EnumMap<>(UsedAs.class);

    enum Stands {
        EDIT,
        CREDIT_CHECK,
        APPROVED,
        SCHEDULED,
        PUBLISH_FAILED,
        PUBLISHED,
        LIVE_AND_APPROVED
    }

    record Cell(WireSays says, WireSays.Form form, UsedAs how, Stands where, boolean released, String outcome) {}

    /** A story that uses an item. */
    record Scenario(SpokenItem item, Filed story) {}

    static List<Cell> cells() throws IOException {
        var cells = new ArrayList<Cell>();
        for (var line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line.split("\\|", -1), cells);
            }
        }
        return cells;
    }

    private static void read(String[] row, List<Cell> cells) {
        for (var says : words(row[0])) {
            for (var form : words(row[1])) {
                for (var how : words(row[2])) {
                    for (var where : words(row[3])) {
                        for (var hold : words(row[4])) {
                            cells.add(new Cell(
                                    WireSays.valueOf(says),
                                    WireSays.Form.valueOf(form),
                                    UsedAs.valueOf(how),
                                    Stands.valueOf(where),
                                    hold.equals("RELEASED"),
                                    row[5].strip()));
                        }
                    }
                }
            }
        }
    }

    private static String[] words(String cell) {
        return cell.strip().split("\\s+");
    }

    @Test
    void noCellStandsInTwoRows() throws IOException {
        assertThat(cells().stream()
                        .map(cell -> List.of(cell.says(), cell.form(), cell.how(), cell.where(), cell.released())))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(400);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aStoryDoesWhatTheTableSays(Cell cell) throws IOException {
        var scenario = scenario(cell.how(), cell.where());
        var story = scenario.story();
        scenario.item().says(cell.says(), cell.form());
        if (cell.says() == WireSays.REINSTATED) {
            as(CARLA)
                    .post(
                            "/api/wire/items/" + scenario.item().uri() + "/reinstatement",
                            Map.of("reason", "The agency says that it was right."))
                    .is(201);
            assertThat(openHolds(story)).isEmpty();
        }
        if (cell.released()) {
            openHolds(story).forEach(hold -> story.desk(CARLA)
                    .delete(story.path() + "/holds/" + hold + "?reason=Seen")
                    .is(204));
        }
        switch (cell.outcome()) {
            case "refused" -> isRefused(story, cell);
            case "told" -> assertThat(tasks(story)).isNotEmpty();
            case "passes" -> passes(story, cell.where());
            default -> throw new IllegalArgumentException(cell.outcome());
        }
    }

    private void isRefused(Filed story, Cell cell) {
        boolean ofTheMoment = cell.says() == WireSays.EMBARGO || cell.says() == WireSays.TERMS;
        if (cell.where() == Stands.EDIT) {
            story.does(EDNA, "sign-off");
        }
        if (cell.where() == Stands.EDIT || cell.where() == Stands.CREDIT_CHECK) {
            if (!ofTheMoment) {
                refuses(story.tries(THEO, "approve"), cell);
                said(story, cell);
                return;
            }
            story.does(THEO, "approve");
        }
        said(story, cell);
        var later = Map.of("slot", Map.of("at", Instant.now().plusSeconds(60).toString()));
        if (cell.where() == Stands.SCHEDULED) {
            refuses(story.tries(EDNA, "reschedule", later), cell);
        } else {
            refuses(story.tries(EDNA, "publish"), cell);
            refuses(story.tries(EDNA, "schedule", later), cell);
        }
        if (cell.where() == Stands.LIVE_AND_APPROVED && cell.says() != WireSays.TERMS) {
            assertThat(tasks(story)).isNotEmpty();
        }
    }

    private static void refuses(Answer answer, Cell cell) {
        answer.is(422);
        assertThat(answer.text()).containsAnyOf(cell.says().code(), "CREDIT_MARK");
    }

    /** The guards and the report tell the same. */
    private void said(Filed story, Cell cell) {
        var guards = as(THEO).get(story.path() + "/guards").is(200).json();
        assertThat(guards.path("wouldPublish").asBoolean()).isFalse();
        if (cell.where() != Stands.EDIT) {
            assertThat(guards.path("refusals").toString())
                    .containsAnyOf("CREDIT_FINDING", "CREDIT_MARK", cell.says().code());
        }
        assertThat(as(THEO).get(story.path() + "/credit-report").is(200).text())
                .contains(cell.says().code());
    }

    private void passes(Filed story, Stands where) {
        switch (where) {
            case EDIT -> story.does(EDNA, "sign-off").does(THEO, "approve").does(EDNA, "publish");
            case CREDIT_CHECK -> story.does(THEO, "approve").does(EDNA, "publish");
            case SCHEDULED ->
                story.does(EDNA, "unschedule", Map.of("reason", "Now.")).does(EDNA, "publish");
            case PUBLISHED -> assertThat(tasks(story)).isEmpty();
            default -> story.does(EDNA, "publish");
        }
    }

    private List<String> openHolds(Filed story) {
        return StreamSupport.stream(story.seenBy(CARLA).path("holds").spliterator(), false)
                .filter(hold -> hold.path("kind").asText().equals("AGENCY")
                        && hold.path("releasedAt").isMissingNode())
                .map(hold -> hold.path("id").asText())
                .toList();
    }

    private List<JsonNode> tasks(Filed story) {
        var tasks = as(CARLA).get("/api/tasks?limit=100").is(200).json();
        return StreamSupport.stream(tasks.path("items").spliterator(), false)
                .filter(task -> task.path("story").asText().equals(story.id()))
                .toList();
    }

    private Scenario scenario(UsedAs how, Stands where) throws IOException {
        if (where == Stands.PUBLISH_FAILED) {
            if (FAILED.isEmpty()) {
                fail();
            }
            return FAILED.get(how).remove();
        }
        return scenario(how).stands(where);
    }

    private SetUp scenario(UsedAs how) {
        var item = SpokenItem.of(how, body -> withToken(Staff.wireFeedToken()).post("/api/wire/items", body));
        var story = files(RHEA, "world", item.copy());
        item.usedBy(story);
        return new SetUp(item, story);
    }

    /** All stories of the table that could not go out fail at one slot, since each would take seconds. */
    private void fail() throws IOException {
        var all = new ArrayList<Scenario>();
        for (var cell : cells()) {
            if (cell.where() == Stands.PUBLISH_FAILED) {
                var scenario = scenario(cell.how()).stands(Stands.APPROVED);
                FAILED.computeIfAbsent(cell.how(), none -> new ArrayDeque<>()).add(scenario);
                all.add(scenario);
            }
        }
        var slot = Map.of(
                "slot", Map.of("at", Instant.now().plus(Duration.ofSeconds(20)).toString()));
        var holds = new HashMap<Filed, String>();
        for (var scenario : all) {
            var story = scenario.story().does(EDNA, "schedule", slot);
            var held = story.desk(EDNA).post(story.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Wait."));
            holds.put(story, held.is(201).json().path("id").asText());
        }
        holds.forEach((story, hold) -> {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> story.stage()
                    .equals("PUBLISH_FAILED"));
            story.desk(EDNA)
                    .delete(story.path() + "/holds/" + hold + "?reason=Go")
                    .is(204);
        });
    }

    /** Brings a story to where it is to stand. */
    private static final class SetUp {
        private final SpokenItem item;
        private final Filed story;

        SetUp(SpokenItem item, Filed story) {
            this.item = item;
            this.story = story;
        }

        Scenario stands(Stands where) {
            story.does(RHEA, "submit").does(EDNA, "claim");
            if (where != Stands.EDIT) {
                story.does(EDNA, "sign-off");
                Stream.of(where).filter(to -> to != Stands.CREDIT_CHECK).forEach(this::approved);
            }
            return new Scenario(item, story);
        }

        private void approved(Stands where) {
            story.does(THEO, "approve");
            switch (where) {
                case SCHEDULED ->
                    story.does(
                            EDNA,
                            "schedule",
                            Map.of(
                                    "slot",
                                    Map.of(
                                            "at",
                                            Instant.now()
                                                    .plus(Duration.ofHours(1))
                                                    .toString())));
                case PUBLISHED -> story.does(EDNA, "publish");
                case LIVE_AND_APPROVED ->
                    story.does(EDNA, "publish")
                            .does(EDNA, "correct", Map.of("kind", "UPDATE"))
                            .does(EDNA, "sign-off")
                            .does(THEO, "approve");
                default -> {}
            }
        }
    }
}
