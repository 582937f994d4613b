package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.credit.Finding.Code;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Each finding is provoked in a story, and all fixes together leave no finding that has a fix, and no new one. */
@QuarkusTest
class EveryFindingTest extends Scene {
    private static final String PLAIN = "The bridge was closed on Monday, the city said.";

    /** A story that provokes a finding, and what the wire sent before. */
    private record Provoked(Code code, List<Moved> wire, Map<String, Object> copy) {
        static Provoked of(Code code, List<Moved> wire, String body) {
            return new Provoked(code, wire, new HashMap<>(Map.of("headline", "Bridge shut", "body", body)));
        }

        Provoked with(String field, Object value) {
            copy.put(field, value);
            return this;
        }

        Provoked picture(String credit, String caption, String fileName) {
            return with("pictures", List.of(Map.of("credit", credit, "caption", caption, "fileName", fileName)));
        }

        @Override
        public String toString() {
            return code.name();
        }
    }

    static Stream<Provoked> everyFinding() {
        return Stream.concat(sayings(), takings());
    }

    private static Stream<Provoked> sayings() {
        return Stream.of(
                saying(Code.CITED_NOT_CREDITED, "Two calls went unanswered, a diplomat told AFP."),
                saying(
                                Code.INCOMPLETE_CREDIT,
                                "Reuters reported two calls. The ministry told Yonhap that it heard none.")
                        .with("creditLine", "With reporting by Reuters"),
                saying(Code.WRONG_AGENCY, "Reuters reported two calls.").with("creditLine", "With reporting by AFP"),
                saying(Code.MISSPELT_CREDIT, "Reuters reported two calls.")
                        .with("creditLine", "With reporting by Retuers"),
                saying(Code.STALE_CREDIT, PLAIN).with("creditLine", "With reporting by Kyodo"),
                saying(Code.WRONG_FORM, "Reuters reported two calls.")
                        .with("creditLine", "Additional reporting by Reuters."),
                Provoked.of(
                        Code.WRONG_PLACE,
                        List.of(),
                        "<p>With reporting by Reuters</p><p>Reuters reported two calls.</p>"),
                saying(Code.UNKNOWN_AGENCY, "The bridge was closed on Monday, the Qalmar news agency reported."),
                saying(Code.SECOND_HAND, "Two calls went unanswered, Kyodo reported, citing Xinhua.")
                        .with("creditLine", "With reporting by Kyodo"),
                saying(Code.PICTURE_CREDIT_MISSING, PLAIN).picture("", "The bridge.", "bridge.jpg"),
                saying(Code.CHAIN_BROKEN, PLAIN).picture("via Reuters", "The bridge.", "bridge.jpg"),
                saying(Code.CAPTION_RESTRICTION, PLAIN)
                        .picture("Jane Doe/AFP", "The bridge. (JAPAN OUT, NO RESALES)", "bridge.jpg"));
    }

    private static Stream<Provoked> takings() {
        return Stream.of(
                taking(Code.REUSED_NOT_CREDITED, Map.of(), 40),
                taking(Code.NEEDS_STAFF_AND_AGENCY, Map.of(), 40),
                taking(Code.NEEDS_AGENCY_BYLINE, Map.of(), 4),
                taking(Code.DATELINE_OR_BYLINE_REMOVED, Map.of("dateline", "VALDORA (AFP)"), 4),
                taking(Code.EXPIRED_TERMS, Map.of("expires", "2026-11-21T00:00:00Z"), 40),
                taking(Code.EMBARGO_BREACH, Map.of("embargoed", "2099-01-01T00:00:00Z"), 40),
                taking(Code.SOURCE_WITHHELD, Map.of("pubstatus", "withheld"), 40),
                taking(Code.THIRD_PARTY_OWNER, thirdParty(), 40),
                unmarkedQuotation(),
                advisory(),
                later(Code.SOURCE_KILLED, Map.of("pubstatus", "canceled")),
                later(Code.SOURCE_CORRECTED, Map.of("body_text", "Ninety dead.")),
                moved(Code.PICTURE_CREDIT_WRONG, "Jane Doe/Kyodo"),
                moved(Code.PHOTOGRAPHER_DROPPED, "AFP"));
    }

    private static Map<String, Object> thirdParty() {
        return Map.of(
                "infosource",
                List.of(Map.of("name", "Valdora Statistics", "role", "thirdparty")),
                "provider",
                "Reuters");
    }

    /** An item with these fields, all of it taken, beside so many words of the story's own. */
    private static Provoked taking(Code code, Map<String, Object> fields, int own) {
        var words = Invented.words(30);
        var item = Moved.by("AFP", words);
        fields.forEach(item::with);
        return taking(code, List.of(item), words, Invented.words(own));
    }

    private static Provoked unmarkedQuotation() {
        var quotation = Invented.words(16);
        var words = Invented.words(30);
        var item = Moved.by("AFP", "\u201C" + quotation + "\u201D, a pilot said. " + words);
        return taking(Code.UNQUOTED_VERBATIM, List.of(item), quotation + ". " + words, Invented.words(40));
    }

    private static Provoked advisory() {
        var note = Invented.words(14);
        var words = Invented.words(30);
        return taking(Code.ADVISORY_PUBLISHED, List.of(Moved.by("AFP", words).with("ednote", note)), words, note);
    }

    /** An item is taken, and a later version of it says otherwise. */
    private static Provoked later(Code code, Map<String, Object> fields) {
        var words = Invented.words(30);
        var item = Moved.by("AFP", words);
        var later = item.again("2");
        fields.forEach(later::with);
        return taking(code, List.of(item, later), words, Invented.words(40));
    }

    private static Provoked saying(Code code, String body) {
        return Provoked.of(code, List.of(), "<p>" + body + "</p>");
    }

    private static Provoked taking(Code code, List<Moved> wire, String taken, String own) {
        return Provoked.of(code, wire, "<p>" + taken + "</p><p>" + own + "</p>");
    }

    private static Provoked moved(Code code, String credit) {
        var file = "valdora" + Invented.words(1) + ".jpg";
        var picture = Moved.by("AFP", "A ferry.")
                .with("type", "picture")
                .with("provider", "AFP")
                .with("byline", "Ana Sorel")
                .with("renditions", Map.of("original", Map.of("href", "https://pictures.example/" + file)));
        return Provoked.of(code, List.of(picture), "<p>" + PLAIN + "</p>").picture(credit, "The ferry.", file);
    }

    @ParameterizedTest
    @MethodSource("everyFinding")
    void itsFixesConverge(Provoked provoked) {
        provoked.wire().forEach(item -> withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()));
        var story = files(RHEA, "world", provoked.copy())
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        var before = report(story);
        assertThat(codes(before)).contains(provoked.code().name());
        var fixable = fixable(before);
        if (!fixable.isEmpty()) {
            story.desk(EDNA)
                    .post(story.path() + "/credit-report/fixes", Map.of("findings", fixable))
                    .is(201);
            var after = report(story);
            assertThat(fixable(after)).as(after.toPrettyString()).isEmpty();
            assertThat(codes(before)).containsAll(codes(after));
        }
    }

    @Test
    void noFindingIsForgotten() {
        var provoked = EnumSet.noneOf(Code.class);
        everyFinding().map(Provoked::code).forEach(provoked::add);
        assertThat(Arrays.asList(Code.values()))
                .filteredOn(code -> !provoked.contains(code))
                .containsExactly(Code.STALE_VERSION, Code.OWN_TAKEN_DOWN);
    }

    @Test
    void aSourceThatWasTakenInAnOlderVersionIsTold() {
        var item = Moved.by("AFP", Invented.words(30));
        var feed = withToken(Staff.wireFeedToken());
        feed.post("/api/wire/items", item.json()).is(201);
        var body = "<p>" + item.json().get("body_text") + "</p><p>" + Invented.words(60) + "</p>";
        var story = files(RHEA, "world", Map.of("headline", "Bridge shut", "body", body));
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri()))
                .is(201);
        feed.post(
                        "/api/wire/items",
                        item.again("2").with("headline", "Ferry adrift").json())
                .is(201);
        story.does(RHEA, "submit").does(EDNA, "claim").does(EDNA, "sign-off");
        assertThat(codes(report(story))).contains(Code.STALE_VERSION.name());
    }

    private JsonNode report(Filed story) {
        return as(EDNA).get(story.path() + "/credit-report").is(200).json();
    }

    private static Set<String> codes(JsonNode report) {
        return Set.copyOf(texts(report, "code"));
    }

    private static List<String> texts(JsonNode report, String field) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .map(finding -> finding.path(field).asText())
                .distinct()
                .toList();
    }

    private static List<String> fixable(JsonNode report) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(finding -> finding.path("fix").isObject())
                .map(finding -> finding.path("id").asText())
                .toList();
    }
}
