package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OMAR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Desk;

/**
 * A newcomer's first hour: the demo, what README.md and the demo itself say to type, a night's rest, and the operations
 * pages, whose commands are typed as they stand there. Each scene goes on where the one before has ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheFirstHourIT {
    private static final Pattern STORY = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String ITEM = """
            {"uri": "urn:hour:lock-gate", "version": "1", "type": "text", "pubstatus": "usable",
             "headline": "Lock gate of Valdora fails", "infosource": [{"name": "AFP"}],
             "body_text": "VALDORA (AFP) - The upper lock gate gave way."}
            """;
    private static final String LIVE = "/live/stories/harbour-bridge";

    @TempDir
    static Path folder;

    private static final Commands COMMANDS = new Commands();
    private static Demo demo;
    private static long entries;

    @BeforeAll
    static void checkOut() throws Exception {
        demo = Demo.in(Files.createDirectory(folder.resolve("demo")));
        Files.createDirectory(folder.resolve("auditor"));
    }

    @AfterAll
    static void tidyUp() {
        demo.close();
    }

    @Test
    @Order(1)
    void whoTypesWhatTheReadmeSaysPublishesAStory() throws Exception {
        COMMANDS.ofReadme("./mvnw -Pdemo");
        demo.opens();
        var lines = demo.here(COMMANDS.ofReadme("token()").text()).split("(?m)^id=…$", -1);
        assertThat(lines).hasSize(2);
        try (var terminal = Terminal.in(folder, Map.of())) {
            var id = terminal.types(lines[0]).shows(STORY).group(1);
            var shown = terminal.types("id=" + id + lines[1]).ends(0);
            assertThat(shown.lines().filter(line -> line.endsWith("HTTP/1.1 201 Created")))
                    .as(shown)
                    .hasSize(6);
            assertThat(shown)
                    .contains("<h1>Harbour bridge shut</h1>")
                    .contains("\"action\":\"PUBLISH\",\"outcome\":\"DONE\"");
        }
        demo.asNobody().get(LIVE).is(200);
        entries = holds();
    }

    @Test
    @Order(2)
    void whatTheDemoSaysToTypeAnswers() {
        var screen = demo.screen();
        var lines = screen.substring(screen.indexOf("TOKEN="), screen.indexOf("\nLogs are in"));
        assertThat(Terminal.prints(folder, Map.of(), lines))
                .contains("\"items\":[")
                .contains("\"verdict\":\"blocked\"");
    }

    @Test
    @Order(3)
    void theNextMorningAllIsAsItWas() throws Exception {
        demo.closes();
        assertThat(demo.troubles()).isEmpty();
        Files.copy(demo.kept("trail/checkpoint"), folder.resolve("auditor").resolve("kept-in-june"));
        demo.opens();
        demo.asNobody().get(LIVE).is(200);
        assertThat(holds()).isGreaterThan(entries);
    }

    @Test
    @Order(4)
    void theQuestionsOfTheBackUpAndOfTheUpgradeAreAnswered() throws SQLException {
        var due = COMMANDS.of("back-up", "slot_at < clock_timestamp()");
        await().until(() -> rows(due).isEmpty());
        var put = COMMANDS.of("back-up", "2100-01-01").with("'…'", "'tin-five-year-high'");
        assertThat(changes(put.text())).isOne();
        assertThat(changes(Commands.inlineOf("back-up", "update trail "))).isGreaterThan((int) entries);
        assertThat(rows(COMMANDS.of("upgrade", "where stage = 'SCHEDULED'")))
                .anyMatch(row -> row.startsWith("tin-five-year-high|business|"));
        var others = COMMANDS.of("upgrade", "approval->>'rules'");
        assertThat(rows(others)).anyMatch(row -> row.startsWith("tin-five-year-high|"));
        var rules = demo.as(EDNA)
                .post("/api/credit-checks", Map.of("body", "<p>Rain.</p>"))
                .is(200)
                .json()
                .path("rules")
                .asText();
        assertThat(rows(others.with("2026-11-24", rules))).isEmpty();
        var verify = COMMANDS.of("back-up", "(of an auditor)").requests().toList();
        assertThat(verify).hasSize(1);
        var verified = demo.as(ADA)
                .send(verify.get(0).method(), verify.get(0).path(), null)
                .is(200)
                .json();
        assertThat(verified.path("valid").asBoolean()).isTrue();
    }

    @Test
    @Order(5)
    void whyAStoryDidNotGoOutCanBeAsked() throws SQLException {
        var story = demo.as(CARLA)
                .get("/api/stories?q=coast-road-landslide")
                .is(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var asked = COMMANDS.of("the-18-00-story-did-not-go-out", "/guards")
                .with("{id}", story)
                .requests()
                .toList();
        assertThat(asked).hasSize(3);
        asked.forEach(request ->
                demo.as(CARLA).send(request.method(), request.path(), null).is(200));
        assertThat(rows(COMMANDS.of("the-18-00-story-did-not-go-out", "-- what has failed")))
                .anyMatch(row -> row.startsWith("coast-road-landslide|world|"))
                .anyMatch(row -> row.startsWith("harbour-bridge|"))
                .anyMatch(row -> row.endsWith("|WAITING"));
    }

    @Test
    @Order(6)
    void anExportHoldsElsewhereAlsoAfterAPersonIsErased() throws Exception {
        var auditor = folder.resolve("auditor");
        Files.copy(Path.of("target", "stet-trail.jar"), auditor.resolve("stet-trail.jar"));
        Files.copy(demo.kept("trail.pem"), auditor.resolve("trail.pem"));
        var key = Terminal.prints(
                        auditor,
                        Map.of(),
                        COMMANDS.of("the-trail", "stet-trail.jar key").text())
                .strip();
        assertThat(demo.as(ADA).get("/api/audit/keys").is(200).text()).contains(key);

        var token = Map.of("TOKEN", demo.token(ADA));
        var verify = demo.here(COMMANDS.of("the-trail", "/api/audit/export")
                .with("stet/trail+…", key)
                .text());
        assertThat(Terminal.prints(auditor, token, verify)).contains(" entries hold, under the checkpoint over ");
        assertThat(auditor.resolve("trail.ndjson")).content().contains("\"omar\"");

        var erase = COMMANDS.of("the-trail", "stet-trail.jar erase")
                .with("DATABASE_OWNER_PASSWORD=…", "DATABASE_OWNER_PASSWORD=stet_owner")
                .with("jdbc:postgresql://…/stet", demo.jdbcUrl())
                .with(
                        "<the subject in Keycloak>",
                        demo.as(OMAR).get("/api/me").is(200).json().path("id").asText())
                .with("<the user name>", "omar");
        assertThat(Terminal.prints(auditor, Map.of(), erase.text()))
                .containsPattern("^[1-9]\\d* entries no longer name the person");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            demo.as(ADA).post("/api/audit/checkpoints", "");
            assertThat(Terminal.prints(auditor, token, verify)).contains(" entries hold, under the checkpoint over ");
        });
        assertThat(auditor.resolve("trail.ndjson")).content().doesNotContain("\"omar\"");
        assertThat(holds()).isGreaterThan(entries);
    }

    @Test
    @Order(7)
    void anEmptyPostgresBecomesANewsroomOfProduction() throws Exception {
        try (var house = Installation.in(Files.createDirectory(folder.resolve("house")));
                var front = TlsFront.of(demo.keycloak(), folder)) {
            house.runs(Path.of("deployment", "compose", "roles.sql"));
            house.prints(COMMANDS.of("wire-folder", "install -d")
                    .with("-o stet -g receivers", "-o $(id -un) -g $(id -gn)")
                    .text());
            var trust = COMMANDS.of("configure", "TRUST_STORE")
                    .with("/etc/stet/keycloak.crt", front.certificate().toString())
                    .text();
            var start = COMMANDS.of("install", "export OIDC_URL")
                    .with("keycloak.example.org", front.hostAndPort())
                    .text();
            try (var node = house.starts(trust, start)) {
                assertThat(house.prints(
                                COMMANDS.of("install", "/q/health/ready").text()))
                        .contains("\"status\": \"UP\"")
                        .endsWith("200\n401\n");
                worksIn(house);
                node.stops();
                assertThat(Demo.troublesIn(node.ends(128 + 15))).isEmpty();
            }
        }
    }

    private static void worksIn(Installation house) throws Exception {
        var edna = house.withToken(demo.token(EDNA));
        edna.get("/api/me").is(200);
        edna.post("/api/credit-checks", Map.of("body", "<p>The port is shut, Reuters reported.</p>"))
                .is(200);
        Files.writeString(house.folder().resolve("item.json"), ITEM);
        house.prints(Commands.inlineOf("wire-folder", "cp item.json "));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Files.exists(house.folder().resolve("wire/done/item.json")));
        assertThat(edna.get("/api/wire/items").is(200).text()).contains("Lock gate of Valdora fails");
        holds(house.withToken(demo.token(ADA)));
    }

    @Test
    @Order(9)
    void aResetForgetsTheStoriesAndTheirTrail() throws Exception {
        demo.closes();
        assertThat(demo.troubles()).isEmpty();
        demo.opens("-Ddemo.reset=true");
        demo.asNobody().get(LIVE).is(404);
        holds();
        demo.closes();
        assertThat(demo.troubles()).isEmpty();
    }

    @Test
    @Order(10)
    void noCommandStandsOnAPageThatNobodyPlays() {
        COMMANDS.mustAllBeAccountedFor();
    }

    /** The trail, from its beginning: so many entries. */
    private static long holds(Desk auditor) {
        var verified = auditor.post("/api/audit/verification", "").is(200).json();
        assertThat(verified.path("valid").asBoolean()).as(verified.toString()).isTrue();
        return verified.path("entries").asLong();
    }

    private static long holds() {
        return holds(demo.as(ADA));
    }

    /** What the questions answer, asked as either role. */
    private static List<String> rows(Block questions) throws SQLException {
        var rows = new ArrayList<String>();
        for (var role : List.of("stet", "stet_owner")) {
            try (var connection = demo.database(role);
                    var statement = connection.createStatement()) {
                for (var question : questions.statements().toList()) {
                    try (var found = statement.executeQuery(question)) {
                        while (found.next()) {
                            var row = new ArrayList<String>();
                            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                                row.add(found.getString(i));
                            }
                            rows.add(String.join("|", row));
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** How many rows the owner would change by it; nothing is changed. */
    private static int changes(String sql) throws SQLException {
        try (var owner = demo.database("stet_owner");
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            var changed = statement.executeUpdate(sql);
            owner.rollback();
            return changed;
        }
    }
}
