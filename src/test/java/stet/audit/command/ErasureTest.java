package stet.audit.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.SALLY;
import static stet.newsroom.Staff.SVEN;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.RealParts;
import stet.newsroom.Scene;

/** A person goes from the trail and from beside the copy, and the trail stays whole. */
@QuarkusTest
class ErasureTest extends Scene {
    private static final String EVERY_TEXT = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')
            and table_name not in ('revision', 'credit_report', 'flyway_schema_history')
            """;

    @Test
    void nothingNamesThePersonAndEveryEntryStillHolds() throws SQLException {
        var story = files(SALLY, "sport", Copies.clear());
        as(SALLY)
                .post(story.path() + "/notes", Map.of("text", "Ring them again"))
                .is(201);
        story.does(SALLY, "submit").does(SVEN, "claim").does(SVEN, "return", Map.of("reason", "sally, who says so?"));
        as(SALLY).put(story.path() + "/lock", "").is(200);
        var id = as(SALLY).get("/api/me").is(200).json().path("id").asText();
        assertThat(columnsNaming(id, "sally")).isNotEmpty();

        erase(id, "sally");

        assertThat(columnsNaming(id, "sally")).isEmpty();
        assertThat(valid()).isTrue();
        var entries = as(ADA).get("/api/audit?limit=100&story=" + story.id())
                .is(200)
                .json()
                .path("items");
        assertThat(entries.get(0).path("actor").path("name").asText()).startsWith("erased-");
        assertThat(entries.get(1).path("actor")).isEqualTo(entries.get(0).path("actor"));
        assertThat(entries.findValuesAsText("action")).contains("ERASE");
        assertThat(entries.toString()).contains("Request 2026-17").doesNotContain("sally");
    }

    /** In what the clock says of a failure, in tasks, in a package, and in whatever reason of several it stands. */
    @Test
    void noSentenceNamesThePersonEither() throws SQLException {
        var stories = List.of(approved(), approved());
        var slot = Books.now().plusSeconds(3);
        var members = stories.stream()
                .map(story ->
                        Map.of("id", story.id(), "version", story.seenBy(SVEN).path("version")))
                .toList();
        as(SVEN).post(
                        "/api/packages",
                        Map.of("name", "Two of sven's", "stories", members, "slot", Map.of("at", slot.toString())))
                .is(201);
        for (var reason : List.of("Wait", "Ask sven first")) {
            stories.get(0)
                    .desk(SVEN)
                    .post(stories.get(0).path() + "/holds", Map.of("kind", "EDITORIAL", "reason", reason))
                    .is(201);
        }
        await().atMost(10, SECONDS).until(() -> stories.get(1).stage().equals("PUBLISH_FAILED"));
        stories.get(1)
                .desk(SVEN)
                .put(
                        stories.get(1).path() + "/expiry",
                        Map.of("at", "2099-01-01T00:00:00Z", "notice", "Ask sven why it is gone."))
                .is(200);
        var id = as(SVEN).get("/api/me").is(200).json().path("id").asText();
        assertThat(columnsNaming(id, "sven"))
                .contains(
                        "story.failure",
                        "story.expiry_notice",
                        "story_package.name",
                        "task.what",
                        "trail.details",
                        "story.holds");

        erase(id, "sven");

        assertThat(columnsNaming(id, "sven")).isEmpty();
        assertThat(valid()).isTrue();
        assertThat(stories.get(0).seenBy(ADA).at("/failure/reasons/0/detail").asText())
                .startsWith("A EDITORIAL hold by erased-");
        await().atMost(10, SECONDS)
                .until(() ->
                        Books.count("select count(*) from story_search where cast(words as text) like '%@sven%'") == 0);
    }

    private Filed approved() {
        return files(SALLY, "sport", Copies.clear())
                .does(SALLY, "submit")
                .does(SVEN, "claim")
                .does(SVEN, "sign-off")
                .does(SVEN, "approve");
    }

    private static void erase(String id, String name) {
        assertThat(TrailCommand.run(
                        "erase",
                        "--database",
                        RealParts.environmentOf("DATABASE_URL"),
                        "--password",
                        "stet_owner",
                        "--key",
                        RealParts.environmentOf("TRAIL_KEYS"),
                        "--origin",
                        "stet/trail",
                        "--id",
                        id,
                        "--name",
                        name,
                        "--order",
                        "Request 2026-17"))
                .isZero();
    }

    @Test
    void whatIsErasedWithoutAWordIsFound() throws SQLException {
        var story = files(EDNA);
        Books.whileBent(
                story.id(),
                1,
                "update trail set actor_name = 'erased-00000000', actor_id = 'erased-00000000',"
                        + " actor_cover = ':' || split_part(actor_cover, ':', 2)",
                () -> assertThat(valid()).isFalse());
        assertThat(valid()).isTrue();
    }

    private boolean valid() {
        return as(ADA).post("/api/audit/verification", "")
                .is(200)
                .json()
                .path("valid")
                .asBoolean();
    }

    /** Of every table, whatever it is for; copy is journalism and stays. */
    private static List<String> columnsNaming(String id, String name) throws SQLException {
        var naming = new ArrayList<String>();
        var columns = new ArrayList<String[]>();
        try (var connection = Books.asOwner();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(EVERY_TEXT)) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            columns.add(new String[] {"revision", "saved_by_id"});
            columns.add(new String[] {"revision", "saved_by_name"});
            for (var column : columns) {
                try (var rows =
                        statement.executeQuery("select count(*) from %s where cast(%s as text) ~ '\\m(%s|%s)\\M'"
                                .formatted(column[0], column[1], id, name))) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        naming.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return naming;
    }
}
