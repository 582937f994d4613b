package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Invented;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** The check knows what a copy takes from the wire, and what the agency has said of it since. */
@QuarkusTest
class CheckAgainstTheWireTest extends Scene {
    private final String uri = "urn:valdora:" + UUID.randomUUID();
    private final String own = Invented.words(40);
    private final String taken = Invented.words(28);

    @Test
    void wordsOfAnAgencyNeedItsCredit() {
        put("1", "usable", Map.of());
        var report = check(Map.of("body", "<p>" + taken + "</p><p>" + own + "</p>"));
        assertThat(codes(report)).contains("REUSED_NOT_CREDITED");
        assertThat(report.path("verdict").asText()).isEqualTo("blocked");
        var passage = report.path("passages").get(0);
        assertThat(passage.path("wireItem").asText()).isEqualTo(uri);
        assertThat(passage.path("agency").asText()).isEqualTo("afp");
        assertThat(passage.path("start").asInt()).isZero();
        assertThat(passage.path("confidence").asText()).isEqualTo("certain");
        assertThat(report.path("shares").get(0).path("share").asDouble()).isBetween(0.3, 0.7);
    }

    @Test
    void itsFixesLeaveAClearReport() {
        put("1", "usable", Map.of());
        var copy = new HashMap<String, Object>(Map.of("body", "<p>" + taken + "</p><p>" + own + "</p>"));
        for (var finding : check(copy).path("findings")) {
            var fix = finding.path("fix");
            assertThat(fix.path("start").isMissingNode()).isTrue();
            copy.put(fix.path("field").asText(), fix.path("text").asText());
        }
        assertThat(copy).containsEntry("creditLine", "With reporting by AFP").containsEntry("byline", "Staff and AFP");
        assertThat(check(copy).path("verdict").asText()).isEqualTo("clear");
    }

    @Test
    void copyThatIsAllAnAgencysGoesOutUnderItsName() {
        put("1", "usable", Map.of());
        var report = check(Map.of("body", "<p>" + taken + "</p>", "creditLine", "With reporting by AFP"));
        assertThat(codes(report)).contains("NEEDS_AGENCY_BYLINE");
    }

    @Test
    void aKillReachesWhateverUsesTheItem() {
        put("1", "usable", Map.of());
        put("2", "canceled", Map.of("body_text", ""));
        var report = check(Map.of("body", "<p>" + taken + "</p>", "byline", "By AFP"));
        assertThat(codes(report)).contains("SOURCE_KILLED");
    }

    @Test
    void anEmbargoRulesOutTheMomentsBeforeItEndsAndNothingElse() {
        put("1", "usable", Map.of("embargoed", "2026-12-01T06:00:00Z"));
        var copy = new HashMap<String, Object>(Map.of("body", "<p>" + taken + "</p>", "byline", "By AFP"));
        copy.put("at", "2026-11-30T06:00:00Z");
        var before = check(copy);
        assertThat(codes(before)).contains("EMBARGO_BREACH");
        assertThat(before.path("approvable").asBoolean()).isTrue();
        assertThat(before.path("findings").get(0).path("until").asText()).isEqualTo("2026-12-01T06:00:00Z");
        copy.put("at", "2026-12-01T06:00:00Z");
        assertThat(codes(check(copy))).doesNotContain("EMBARGO_BREACH");
    }

    @Test
    void aCorrectionIsToldToWhoeverUsesTheWordsThatWent() {
        put("1", "usable", Map.of());
        put("2", "usable", Map.of("body_text", taken.replaceAll("^(\\S+ ){6}", Invented.words(6) + " ")));
        var report = check(Map.of("body", "<p>" + taken + "</p>", "byline", "By AFP"));
        assertThat(codes(report)).contains("SOURCE_CORRECTED");
    }

    @Test
    void whatWasSentToEditorsIsNotPublished() {
        var note = Invented.words(16);
        put("1", "usable", Map.of("ednote", note));
        var report = check(Map.of("body", "<p>" + taken + "</p><p>" + note + "</p>", "byline", "By AFP"));
        assertThat(codes(report)).contains("ADVISORY_PUBLISHED");
    }

    @Test
    void whatBothQuoteIsNeithersOwn() {
        var quote = "\u201C" + Invented.words(18) + "\u201D, a passenger said.";
        put("1", "usable", Map.of("body_text", quote));
        var report = check(Map.of("body", "<p>" + quote + "</p><p>" + own + "</p>"));
        assertThat(report.path("passages").get(0).path("quoted").asBoolean()).isTrue();
        assertThat(codes(report)).isEmpty();
    }

    @Test
    void spansAreThoseOfTheTextThatWasSent() {
        var picture = Map.of("credit", "Photo: Jane Doe via Reuters", "caption", "The lock.");
        var report = check(Map.of("body", "<p>" + own + "</p>", "pictures", List.of(picture)));
        assertThat(report.path("mentions").get(0).path("start").asInt()).isEqualTo(20);
        assertThat(codes(report)).isEmpty();
    }

    private void put(String version, String status, Map<String, String> other) {
        var item = new HashMap<String, Object>(Map.of(
                "uri",
                uri,
                "type",
                "text",
                "version",
                version,
                "versioncreated",
                "2026-11-20T1" + version + ":00:00Z",
                "pubstatus",
                status,
                "headline",
                "Ferry adrift off Valdora",
                "infosource",
                List.of(Map.of("name", "AFP")),
                "body_text",
                taken));
        item.putAll(other);
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item).is(201);
    }

    private JsonNode check(Map<String, ?> copy) {
        return as(EDNA).post("/api/credit-checks", copy).is(200).json();
    }

    private static List<String> codes(JsonNode report) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .map(finding -> finding.path("code").asText())
                .toList();
    }
}
