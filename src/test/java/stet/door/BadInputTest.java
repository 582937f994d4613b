package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Bad input on each route gets a problem with a code, a pointer where one field is wrong, and stores nothing. */
@QuarkusTest
class BadInputTest extends Scene {
    private static final String SCRIPT = "<script>alert(1)</script>";

    /** Every route that takes a body, on a story at the stage where the body would be read. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/stories",
        "POST, /api/credit-checks",
        "PUT,  {draft}/copy",
        "POST, {draft}/transitions",
        "POST, {draft}/notes",
        "POST, {draft}/holds",
        "PUT,  {draft}/embargo",
        "PUT,  {draft}/assignee",
        "POST, {checked}/credit-report/fixes",
        "POST, {checked}/credit-report/waivers"
    })
    void aBodyThatIsNotWhatTheRouteTakesIsRefused(String method, String route) throws SQLException {
        var story = route.contains("{checked}") ? checked() : files(RHEA);
        var path = route.replace("{draft}", story.path()).replace("{checked}", story.path());
        var key = slug("refused");
        var desk = story.desk(EDNA).with("Idempotency-Key", key);
        var before = Stored.of(story, key);

        desk.send(method, path, "{\"transition\": ").isProblem(400, "MALFORMED_JSON");
        desk.send(method, path, "[1, 2]").isProblem(400, "WRONG_VALUE");
        desk.send(method, path, "{} {}").isProblem(400, "WRONG_VALUE");
        desk.send(method, path, "\"text\"").isProblem(400, "WRONG_VALUE");
        desk.send(method, path, "").isProblem(400, "BODY_MISSING");
        var unknown =
                desk.send(method, path, "{\"publishedBehindYourBack\": true}").isProblem(400, "UNKNOWN_FIELD");
        assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/publishedBehindYourBack");
        desk.with("Content-Type", "text/plain").send(method, path, "{}").isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        desk.send(method, path, "{\"reason\": \"" + "x".repeat(2_000_000) + "\"}")
                .isProblem(413, "TOO_LARGE");

        assertThat(Stored.of(story, key)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "standfirst", "byline", "dateline", "creditLine", "correctionNotice"})
    void plainTextIsTakenAsItIsTyped(String field) {
        for (var typed :
                List.of("Calm seas " + SCRIPT, "Ana <ana@valdora.example>", "if a < b", "the tag <b> in HTML")) {
            var copy = Copies.clear();
            copy.put(field, typed);
            var saved = files(RHEA).writes(RHEA, copy).is(200).json();
            assertThat(saved.path("head").path("copy").path(field).asText()).isEqualTo(typed);
        }
    }

    @Test
    void scriptInABodyIsRefused() throws SQLException {
        var story = files(RHEA);
        var before = Stored.of(story, "");
        var slug = slug("seas");
        var copy = Copies.clear();
        copy.put("body", "Calm seas " + SCRIPT);

        var saved = story.writes(RHEA, copy).isProblem(422, "MARKUP");
        assertThat(saved.json().at("/errors/0/pointer").asText()).isEqualTo("/body");
        var created = as(RHEA).post("/api/stories", Map.of("slug", slug, "desk", "world", "copy", copy))
                .isProblem(422, "MARKUP");
        assertThat(created.json().at("/errors/0/pointer").asText()).isEqualTo("/copy/body");

        assertThat(Stored.of(story, "")).isEqualTo(before);
        assertThat(Books.count("select count(*) from story where slug = '%s'".formatted(slug)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"pictures, title", "pictures, caption", "pictures, credit", "pictures, fileName", "related, headline"})
    void plainTextOfAPictureOrARelatedStoryIsTakenAsItIsTyped(String list, String field) {
        var copy = Copies.clear();
        copy.put(list, List.of(Map.of(field, "x" + SCRIPT)));
        var saved = files(RHEA).writes(RHEA, copy).is(200).json();
        assertThat(saved.at("/head/copy/" + list + "/0/" + field).asText()).isEqualTo("x" + SCRIPT);
    }

    @Test
    void scriptIsNoAddressOfARelatedStory() {
        var copy = Copies.clear();
        copy.put("related", List.of(Map.of("url", "x" + SCRIPT)));
        files(RHEA).writes(RHEA, copy).isProblem(422, "BAD_ADDRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick='x()'>Calm</p>",
                "<p><a href='javascript:alert(1)'>Calm</a></p>",
                "<p><a href=' jAvaScript:alert(1)'>Calm</a></p>",
                "<p>Calm<img src=x onerror=alert(1)></p>",
                "<svg/onload=alert(1)>",
                "<iframe src='https://example.org'></iframe>",
                "<math><mi xlink:href='data:x'>Calm</mi></math>",
                "<p>Calm</p><script>alert(1)</script>",
                "<p><a href='data:text/html;base64,AAAA'>Calm</a></p>",
                "<form action='/x'><input name=q></form>"
            })
    void whatCouldRunOrLoadIsRefusedInABody(String body) {
        var copy = Copies.clear();
        copy.put("body", body);
        var problem = files(RHEA).writes(RHEA, copy).isProblem(422, "MARKUP");
        assertThat(problem.json().at("/errors/0/pointer").asText()).isEqualTo("/body");
    }

    @Test
    void whatOnlyLaysOutIsDroppedFromABodyAndItsTextKept() {
        var copy = Copies.clear();
        copy.put("body", "<div class=x><span style='color:red'>Calm</span> <b>seas</b></div>Loose text\n\nand more");
        var saved = files(RHEA).writes(RHEA, copy).is(200).json();
        assertThat(saved.at("/head/copy/body").asText())
                .isEqualTo("<p>Calm <strong>seas</strong></p><p>Loose text</p><p>and more</p>");
    }

    @Test
    void textOfTheOtherRoutesIsPlainTextToo() {
        var story = files(RHEA);
        as(EDNA).post(story.path() + "/notes", Map.of("text", SCRIPT)).is(201);
        story.desk(EDNA)
                .post(story.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", SCRIPT))
                .is(201);
        story.desk(EDNA)
                .put(story.path() + "/embargo", Map.of("indefinite", true, "reason", SCRIPT))
                .is(200);
        story.does(EDNA, "spike", Map.of("reason", SCRIPT));
        as(RHEA).post("/api/stories", Map.of("slug", SCRIPT, "desk", "world", "copy", Copies.clear()))
                .isProblem(422, "BAD_SLUG");
        as(EDNA).post("/api/credit-checks", Map.of("body", "<p>Calm</p>" + SCRIPT))
                .isProblem(422, "MARKUP");
    }

    /** Blanks that nobody sees: no-break, zero-width, joiners, Hangul filler, an empty Braille cell. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u2060", "\uFEFF", "\u3164", "\u2800", "\u00AD", "\u202E", " \u200D "})
    void whatShowsNothingIsNothing(String blank) {
        var story = files(RHEA);
        story.tries(EDNA, "spike", Map.of("reason", blank)).is(422);
        as(EDNA).post(story.path() + "/notes", Map.of("text", blank)).isProblem(422, "MISSING");
        var copy = Copies.clear();
        copy.put("headline", blank);
        copy.put("body", "<p>" + blank + "</p>");
        var saved = story.writes(RHEA, copy).is(200).json();
        assertThat(saved.at("/head/copy/headline").asText()).isEmpty();
        assertThat(saved.at("/head/copy/body").asText()).isEmpty();
        story.tries(RHEA, "submit").is(422);
    }

    @Test
    void whatTurnsTheDirectionOfTextDoesNotStand() {
        var copy = Copies.clear();
        copy.put("headline", "Calm \u202Eseas");
        copy.put("body", "<p>Calm \u2066seas\u2069</p>");
        var saved = files(RHEA).writes(RHEA, copy).is(200).json();
        assertThat(saved.at("/head/copy/headline").asText()).isEqualTo("Calm seas");
        assertThat(saved.at("/head/copy/body").asText()).isEqualTo("<p>Calm seas</p>");
    }

    /** A reference says the character that it names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a&#1;b</p>",
                "<p>a&#x7F;b</p>",
                "<p>a&#xFFFE;b</p>",
                "<p>a&#xD800;b</p>",
                "<p><a href=\"https://a.example/&#0;\">x</a></p>"
            })
    void aReferenceToACharacterThatMayNotStandIsRefused(String body) {
        var copy = Copies.clear();
        copy.put("body", body);
        files(RHEA).writes(RHEA, copy).isProblem(422, "BAD_CHARACTER");
    }

    /** There is no such character: the HTML standard reads one that was lost, and nothing for zero. */
    @ParameterizedTest
    @CsvSource({"<p>a&#x110000;b</p>, <p>a\uFFFDb</p>", "<p>a&#0;b</p>, <p>ab</p>"})
    void aReferenceToNoCharacterIsTakenAsTheStandardReadsIt(String body, String kept) {
        var copy = Copies.clear();
        copy.put("body", body);
        var story = files(RHEA);
        for (int i = 0; i < 2; i++) {
            var saved = story.writes(RHEA, copy).is(200).json().at("/head/copy/body");
            assertThat(saved.asText()).isEqualTo(kept);
            copy.put("body", saved.asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": \"%s\", \"headline\": ",
                "{\"uri\": \"%s\", \"type\": \"text\", \"headline\": \"Ferry\", \"pubstatus\": \"maybe\"}"
            })
    void aWireItemThatCannotBeReadIsNotStored(String message) throws SQLException {
        var uri = "urn:" + slug("valdora");
        withToken(Staff.wireFeedToken())
                .send("POST", "/api/wire/items", message.formatted(uri))
                .is(422);
        assertThat(Books.count("select count(*) from wire_item where uri = '%s'".formatted(uri)))
                .isZero();
    }

    @Test
    void whatIsReadCanBeSavedAndIsTheSame() {
        var copy = Copies.clear();
        copy.put("headline", "\u2068 Calm  \u2066 seas\u2069");
        copy.put("correctionNotice", "\u2066 It was wrong.");
        var story = files(RHEA);
        var saved = story.writes(RHEA, copy).is(200).json();
        copy.put("headline", saved.at("/head/copy/headline").asText());
        copy.put("correctionNotice", saved.at("/head/copy/correctionNotice").asText());
        assertThat(story.writes(RHEA, copy).is(200).json().at("/head/hash")).isEqualTo(saved.at("/head/hash"));
    }

    @Test
    void oneTagIsWhatAWriterHasSeen() {
        var story = files(RHEA);
        as(RHEA).with("If-Match", "\"1\", \"2\"")
                .put(story.path() + "/copy", Copies.clear())
                .isProblem(400, "SEVERAL_TAGS");
    }

    @Test
    void minutesAreWhole() {
        var story = files(RHEA).isApproved();
        var slot = Map.of("at", "2099-11-23T18:00:00Z");
        story.tries(EDNA, "schedule", Map.of("slot", slot, "failAfterMinutes", 1.9))
                .is(400);
        story.tries(EDNA, "schedule", Map.of("slot", slot, "failAfterMinutes", 1))
                .is(201);
    }

    @Test
    void greenwichIsOneOffset() {
        for (var offset : List.of("Z", "+00:00")) {
            var story = files(RHEA).isApproved();
            var slot = Map.of("local", "2099-01-23T18:00", "zone", "Europe/London", "offset", offset);
            story.tries(EDNA, "schedule", Map.of("slot", slot)).is(201);
        }
    }

    @Test
    void aSlotThatIsNoMomentIsRefused() {
        var story = files(RHEA).isApproved();
        refusesSlot(story, Map.of("at", "2099-11-23T18:00:00"), "BAD_TIME", "/slot/at");
        refusesSlot(story, Map.of("at", "2020-11-23T18:00:00Z"), "SLOT_PAST", "/slot");
        refusesSlot(story, Map.of("local", "2099-11-23T18:00"), "MISSING", "/slot/zone");
        refusesSlot(story, Map.of("local", "2099-11-23T18:00", "zone", "+08:00"), "UNKNOWN_ZONE", "/slot/zone");
        story.tries(EDNA, "schedule").isProblem(422, "SLOT_MISSING");
        story.tries(EDNA, "reopen", Map.of("slot", Map.of("at", "2099-11-23T18:00:00Z")))
                .isProblem(422, "DOES_NOT_APPLY");
        assertThat(story.stage()).isEqualTo("APPROVED");
    }

    @Test
    void whatIsAskedForMustBeReadable() {
        var story = files(RHEA);
        as(EDNA).get("/api/stories?limit=0").isProblem(400, "BAD_LIMIT");
        as(EDNA).get("/api/stories?limit=101").isProblem(400, "BAD_LIMIT");
        as(EDNA).get("/api/stories?limit=ten").isProblem(400, "BAD_LIMIT");
        as(EDNA).get("/api/stories?after=nonsense").isProblem(400, "BAD_CURSOR");
        as(EDNA).get("/api/stories?stage=DREAMT").isProblem(400, "UNKNOWN_STAGE");
        as(EDNA).get(story.path() + "/guards?at=2099-11-23T18:00:00").isProblem(400, "BAD_TIME");
        as(EDNA).get(story.path() + "/credit-report?revision=x").isProblem(400, "BAD_REVISION");
        as(EDNA).get(story.path() + "/revisions/7").isProblem(404, "NOT_FOUND");
        as(EDNA).get("/api/stories/not-an-id").isProblem(404, "NOT_FOUND");
        as(EDNA).get("/api/nowhere").isProblem(404, "NOT_FOUND");
        as(EDNA).send("PATCH", story.path(), "{}").isProblem(404, "NOT_FOUND");
        as(EDNA).get("/api/stories?q=%22%20%26%20%7C%20!%20()%20:*").is(200);
        asNobody().get("/live/nodesk").is(404);
        asNobody().get("/live/stories/no-such-story").is(404);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsMayNotBeTooLongEither() throws SQLException {
        var story = files(RHEA);
        var before = Stored.of(story, "");
        var body = "{\"body\": \"" + "x".repeat(2_000_000) + "\"}";
        story.desk(RHEA).streams("PUT", story.path() + "/copy", body).is(413);
        assertThat(Stored.of(story, "")).isEqualTo(before);
    }

    @Test
    void brokenTextIsRefused() {
        var story = files(RHEA);
        story.desk(RHEA)
                .send("PUT", story.path() + "/copy", "{\"headline\":\"Zero \\u0000\"}")
                .isProblem(422, "BAD_CHARACTER");
        story.desk(RHEA)
                .send("PUT", story.path() + "/copy", "{\"body\":\"Half \\ud800\"}")
                .isProblem(422, "BAD_CHARACTER");
        story.desk(RHEA)
                .send("PUT", story.path() + "/copy", "{\"headline\":\"" + "x".repeat(401) + "\"}")
                .isProblem(422, "TOO_LONG");
        story.desk(RHEA)
                .send("PUT", story.path() + "/copy", "{\"headline\":{}}")
                .isProblem(400, "WRONG_VALUE");
        story.desk(RHEA)
                .send("PUT", story.path() + "/copy", "{\"pictures\":[null]}")
                .isProblem(422, "MISSING");
    }

    private static void refusesSlot(Filed story, Map<String, ?> slot, String code, String pointer) {
        var problem = story.tries(EDNA, "schedule", Map.of("slot", slot)).isProblem(422, code);
        assertThat(problem.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    private Filed checked() {
        return files(RHEA, "world", Copies.fromReuters(null))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
    }

    /**
     * What is stored of a story and under an idempotency key, and how often Edna has saved: nobody but the test writes that, whatever
     * the clock does meanwhile.
     */
    private record Stored(
            long version, long revisions, long saved, long notes, long waivers, long sources, long answers) {
        static Stored of(Filed story, String key) throws SQLException {
            return new Stored(
                    count("select version from story where id = '%s'", story.id()),
                    count("select count(*) from revision where story = '%s'", story.id()),
                    count("select count(*) from revision where saved_by_name = '%s'", EDNA.user()),
                    count("select count(*) from note where story = '%s'", story.id()),
                    count(
                            "select count(*) from waiver w join credit_report r on r.id = w.report where r.story = '%s'",
                            story.id()),
                    count("select count(*) from story_source where story = '%s'", story.id()),
                    count("select count(*) from answered where key = '%s'", key));
        }

        private static long count(String sql, String of) throws SQLException {
            return Books.count(sql.formatted(of));
        }
    }
}
