package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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

/**
 * Each finding is provoked in a story, and all fixes together leave no finding that has a fix, and none that weighs more
 * than a note and is new.
 */
@QuarkusTest
class EveryFindingTest extends Scene {
    private static final int AT_ONCE = 3;

    static Stream<Provoked> everyFinding() {
        return Provoked.everyFinding();
    }

    @ParameterizedTest
    @MethodSource("everyFinding")
    void itsFixesConverge(Provoked provoked) {
        assertThat(codes(fixed(provoked))).containsAll(names(provoked));
    }

    /** Several that have nothing to do with each other but the story in which they stand. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theFixesOfSeveralConverge(long seed) {
        var all = new ArrayList<>(everyFinding().toList());
        Collections.shuffle(all, new Random(seed));
        var several = all.stream().limit(AT_ONCE).reduce(Provoked::and).orElseThrow();
        assertThat(codes(fixed(several))).as("%s", several).containsAnyElementsOf(names(several));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static List<String> names(Provoked provoked) {
        return provoked.codes().stream().map(Code::name).toList();
    }

    /** The report before all that can be fixed is fixed at once. */
    private JsonNode fixed(Provoked provoked) {
        provoked.wire().forEach(item -> withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()));
        var story = files(RHEA, "world", provoked.copy())
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        var before = report(story);
        var fixable = fixable(before);
        if (!fixable.isEmpty()) {
            // The wire may speak of the story meanwhile, and then it has another tag.
            await().untilAsserted(() -> story.desk(EDNA)
                    .post(story.path() + "/credit-report/fixes", Map.of("findings", fixable))
                    .is(201));
            var after = report(story);
            var told = "%s%n%s%n%s".formatted(provoked.copy(), before.toPrettyString(), after.toPrettyString());
            assertThat(fixable(after)).as(told).isEmpty();
            assertThat(codes(before)).as(told).containsAll(weighty(after));
            assertThat(weighty(after))
                    .as(told)
                    .hasSizeLessThanOrEqualTo(weighty(before).size());
        }
        return before;
    }

    @Test
    void noFindingIsForgotten() {
        var provoked = EnumSet.noneOf(Code.class);
        everyFinding().map(Provoked::codes).forEach(provoked::addAll);
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

    /** Without notes, of which one may come to light when what weighs more is mended. */
    private static Set<String> weighty(JsonNode report) {
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(finding -> !finding.path("severity").asText().equals("note"))
                .map(finding -> finding.path("code").asText())
                .collect(Collectors.toSet());
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
