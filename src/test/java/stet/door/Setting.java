package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import stet.newsroom.Books;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.Moved;
import stet.newsroom.Staff;
import stet.story.Stage;

/** A story of the world desk at each stage, and one of everything else that a route may name. */
final class Setting {
    private static final AtomicInteger NEW = new AtomicInteger();
    private static final Map<String, ?> FAR = Map.of("slot", Map.of("at", "2099-11-23T18:00:00Z"));
    private static final String SPAN = "?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z";

    private final WhoGetsInTest scene;
    private final Map<Stage, Filed> stories = new EnumMap<>(Stage.class);
    private final Map<Stage, String> holds = new EnumMap<>(Stage.class);
    private final Map<String, String> names = new HashMap<>();

    private Setting(WhoGetsInTest scene) {
        this.scene = scene;
    }

    static Setting in(WhoGetsInTest scene) throws SQLException {
        var setting = new Setting(scene);
        setting.stories();
        setting.names();
        return setting;
    }

    /** What a route's path becomes where it is asked for: at one of the stages, or for what is no story's. */
    record Place(String where, Map<String, String> names) {
        int asks(Desk desk, WhoGetsIn.Line line) {
            var path = filled(line.path());
            if (line.path().equals("/api/events")) {
                return desk.status(line.method(), path);
            }
            if (line.path().endsWith("/batch")) {
                return desk.with("Content-Type", "application/x-ndjson")
                        .send(line.method(), path, line.body())
                        .status();
            }
            return desk.send(line.method(), path, line.body() == null ? null : filled(line.body()))
                    .status();
        }

        private String filled(String text) {
            var filled = text.replace("{new}", "new-" + NEW.incrementAndGet());
            for (var name : names.entrySet()) {
                filled = filled.replace("{" + name.getKey() + "}", name.getValue());
            }
            return filled.equals("/api/calendar") ? filled + SPAN : filled;
        }

        @Override
        public String toString() {
            return where;
        }
    }

    List<Place> places(WhoGetsIn.Line line, Predicate<Stage> wanted) {
        if (!line.isOnAStory()) {
            return List.of(new Place("anywhere", names));
        }
        return stories.entrySet().stream()
                .filter(story -> line.stages().contains(story.getKey()) && wanted.test(story.getKey()))
                .map(story -> {
                    var here = new HashMap<>(names);
                    here.put("id", story.getValue().id());
                    here.put("hold", holds.get(story.getKey()));
                    return new Place("at " + story.getKey(), here);
                })
                .toList();
    }

    private void stories() throws SQLException {
        stories.put(Stage.DRAFT, filed());
        stories.put(Stage.SUBMITTED, filed().does(RHEA, "submit"));
        stories.put(Stage.EDIT, filed().does(RHEA, "submit").does(EDNA, "claim"));
        stories.put(
                Stage.CREDIT_CHECK,
                filed().does(RHEA, "submit").does(EDNA, "claim").does(EDNA, "sign-off"));
        stories.put(Stage.APPROVED, filed().isApproved());
        stories.put(Stage.SCHEDULED, filed().isApproved().does(EDNA, "schedule", FAR));
        stories.put(Stage.PUBLISHED, published());
        stories.put(Stage.WITHDRAWN, published().does(CARLA, "withdraw", gone()));
        stories.put(Stage.KILLED, held(published()).does(CARLA, "kill", gone()));
        stories.put(Stage.SPIKED, filed().does(EDNA, "spike", Map.of("reason", "No story.")));
        stories.put(Stage.PUBLISH_FAILED, failed());
        assertThat(stories.keySet()).containsExactly(Stage.values());
        stories.forEach((stage, story) -> {
            if (stage != Stage.KILLED && stage != Stage.PUBLISH_FAILED) {
                held(story);
            }
            assertThat(story.stage()).isEqualTo(stage.name());
            holds.put(stage, story.seenBy(EDNA).at("/holds/0/id").asText());
        });
    }

    private Filed filed() {
        return scene.files(RHEA);
    }

    private Filed published() {
        return filed().isApproved().does(EDNA, "publish");
    }

    private Filed failed() throws SQLException {
        var story = filed().isApproved();
        var soon = Books.now().plusSeconds(1).toString();
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", soon)));
        held(story);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> story.stage()
                .equals("PUBLISH_FAILED"));
        return story;
    }

    private static Filed held(Filed story) {
        var hold = Map.of("kind", "EDITORIAL", "reason", "Wait.");
        story.desk(EDNA).post(story.path() + "/holds", hold).is(201);
        return story;
    }

    private static Map<String, ?> gone() {
        return Map.of("reason", "It was wrong.", "notice", "This story has been withdrawn.");
    }

    private void names() throws SQLException {
        names.put("n", "1");
        names.put("a", "1");
        names.put("b", "1");
        names.put("desk", "world");
        names.put("slug", stories.get(Stage.PUBLISHED).slug());
        names.put("package", pack());
        names.put("task", task(stories.get(Stage.PUBLISHED)));
        names.put("item", item());
        names.put("refusal", refusal());
        names.put("secret", secret());
        names.put("draft", stories.get(Stage.DRAFT).id());
        names.put("story", stories.get(Stage.DRAFT).id());
        names.put("name", "rhea");
        names.put("day", "2026-11-23");
        names.put("uri", "urn:x");
        trail();
        names.put("submitted", stories.get(Stage.SUBMITTED).id());
    }

    private void trail() {
        var sealed = scene.as(ADA)
                .post("/api/audit/checkpoints", "")
                .json()
                .path("size")
                .asText();
        names.put("size", sealed);
        names.put("first", sealed);
        names.put("second", sealed);
        var verification = scene.as(ADA).with("Prefer", "respond-async").post("/api/audit/verification", "");
        names.put("verification", verification.is(202).json().path("id").asText());
    }

    private String pack() {
        var parts = List.of(part(filed().isApproved()), part(filed().isApproved()));
        var wanted = Map.of("name", "The bridge", "stories", parts, "slot", FAR.get("slot"));
        return scene.as(EDNA)
                .post("/api/packages", wanted)
                .is(201)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, ?> part(Filed story) {
        return Map.of(
                "id", story.id(), "version", story.seenBy(THEO).path("version").asInt());
    }

    private static String task(Filed story) throws SQLException {
        var id = UUID.randomUUID().toString();
        Books.write(
                "insert into task (id, story, kind, what, item, opened_at) values ('%s', '%s', 'WIRE', 'Look.', 'urn:x', now())"
                        .formatted(id, story.id()));
        return id;
    }

    private String item() {
        var item = Moved.by("Reuters", "The ferry is adrift off the coast of Valdora.");
        scene.withToken(Staff.wireFeedToken())
                .post("/api/wire/items", item.json())
                .is(201);
        return URLEncoder.encode(item.uri(), StandardCharsets.UTF_8);
    }

    private String refusal() {
        scene.withToken(Staff.wireFeedToken()).post("/api/wire/items", "{}").is(422);
        return scene.as(THEO)
                .get("/api/wire/refusals?limit=1")
                .is(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private String secret() {
        var feed = scene.as(THEO).post("/api/calendar/feed", "").is(201).json();
        return feed.path("address").asText().replaceAll(".*/", "");
    }
}
