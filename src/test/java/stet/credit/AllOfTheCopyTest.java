package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Whatever part of a copy takes from the wire, and however it is hidden, is compared. */
@QuarkusTest
class AllOfTheCopyTest extends Scene {
    private final String words = Invented.words(40);

    @ParameterizedTest
    @ValueSource(strings = {"standfirst", "headline", "caption", "body"})
    void aKilledItemIsFoundInWhicheverField(String field) {
        moves(Moved.by("AFP", words).with("pubstatus", "canceled"));
        var copy = copy(Invented.words(80));
        switch (field) {
            case "caption" ->
                copy.put("pictures", List.of(Map.of("caption", words, "credit", "Jane Doe", "fileName", "a.jpg")));
            case "body" -> copy.put("body", "<p>" + words + "</p>");
            default -> copy.put(field, words);
        }
        var report = check(copy);
        var name = field.equals("caption") ? "pictures[0].caption" : field;
        assertThat(report.path("passages").get(0).path("field").asText()).isEqualTo(name);
        assertThat(report.path("passages").get(0).path("start").asInt()).isZero();
        assertThat(report.path("passages").get(0).path("end").asInt()).isEqualTo(words.length());
        assertThat(report.path("verdict").asText()).isEqualTo("blocked");
        assertThat(codes(report)).contains("SOURCE_KILLED");
        for (var finding : report.path("findings")) {
            if (finding.path("code").asText().equals("SOURCE_KILLED")) {
                assertThat(finding.path("field").asText()).isEqualTo(name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060", "\uFEFF", "\u200D"})
    void charactersThatNobodySeesHideNothing(String unseen) {
        moves(Moved.by("AFP", words));
        var hidden = words.replaceAll("(\\w\\w\\w)", "$1" + unseen);
        assertThat(codes(check(copy(hidden)))).contains("REUSED_NOT_CREDITED");
    }

    @Test
    void lettersThatLookAlikeHideNothing() {
        moves(Moved.by("AFP", words));
        var hidden = words.replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043E');
        assertThat(codes(check(copy(hidden)))).contains("REUSED_NOT_CREDITED");
    }

    @Test
    void sentencesThatWereOnlyChangedOverHaveTheShareThatTheyHave() {
        var sentences = IntStream.range(0, 20)
                .mapToObj(i -> "Q" + Invented.words(13) + ".")
                .collect(Collectors.toCollection(ArrayList::new));
        moves(Moved.by("AFP", String.join(" ", sentences)).with("embargoed", "2099-01-01T00:00:00Z"));
        for (int i = 0; i + 1 < sentences.size(); i += 2) {
            java.util.Collections.swap(sentences, i, i + 1);
        }
        var report = check(copy(String.join(" ", sentences)));
        assertThat(report.path("shares").get(0).path("share").asDouble()).isGreaterThan(0.9);
        assertThat(codes(report)).contains("REUSED_NOT_CREDITED", "EMBARGO_BREACH");
        var one = check(copy(sentences.get(4) + " " + Invented.words(120)));
        assertThat(codes(one)).doesNotContain("REUSED_NOT_CREDITED", "EMBARGO_BREACH");
    }

    private JsonNode check(Map<String, Object> copy) {
        return as(RHEA).post("/api/credit-checks", copy).is(200).json();
    }

    private static List<String> codes(JsonNode report) {
        return report.path("findings").findValuesAsText("code");
    }

    private static Map<String, Object> copy(String body) {
        return new HashMap<>(Map.of("headline", "Ferry adrift", "body", "<p>" + body + "</p>"));
    }

    private void moves(Moved moved) {
        withToken(Staff.wireFeedToken()).post("/api/wire/items", moved.json()).is(201);
    }
}
