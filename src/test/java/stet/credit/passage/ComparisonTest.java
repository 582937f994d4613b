package stet.credit.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.copy.Words;

class ComparisonTest {
    private static final String WIRE =
            "The ferry Saint Brigid ran aground off Skerry Point shortly before dawn on Tuesday "
                    + "with 214 people on board, the coastguard said, and lifeboats from three harbours took all of them off.";

    @Test
    void lightEditsDoNotBreakAPassage() {
        var story = "Bad news. The ferry Saint Brigid ran aground off Skerry Point just before dawn today "
                + "with 214 people on board, coastguards said, and lifeboats from three harbours took all of them off. More soon.";
        assertThat(texts(story, WIRE)).containsExactly(story.substring(10, story.length() - 12));
    }

    @Test
    void runsFromFarApartInTheItemAreTwoPassages() {
        var filler = " Nothing that follows was of any use to anybody who wrote about it later that day.".repeat(3);
        var story = "Two harbour pilots were taken to hospital with light injuries. "
                + "The owner had sold the vessel to a Greek company in March.";
        var wire = "The owner had sold the vessel to a Greek company in March." + filler
                + " Two harbour pilots were taken to hospital with light injuries.";
        assertThat(texts(story, wire))
                .containsExactly(
                        "Two harbour pilots were taken to hospital with light injuries",
                        "The owner had sold the vessel to a Greek company in March");
    }

    @Test
    void sevenSharedWordsAreNoPassage() {
        assertThat(texts("Yes, lifeboats from three harbours took all passengers", WIRE))
                .isEmpty();
    }

    @Test
    void aRunOfAFewWordsIsOnlyLikely() {
        var eight = Comparison.of(Words.of("Then lifeboats from three harbours took all of them"))
                .exact(Words.of(WIRE));
        var all = Comparison.of(Words.of("Look: " + WIRE)).exact(Words.of(WIRE));
        assertThat(eight).singleElement().extracting(Passage::confidence).isEqualTo(Confidence.LIKELY);
        assertThat(all).singleElement().extracting(Passage::confidence).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void aRunThatTheStoryHasTwiceIsToldTwice() {
        var run = "lifeboats from three harbours took all of them off";
        var story = run + ", as we said. " + "Then came quite other things to think of for a while. ".repeat(2) + run;
        assertThat(texts(story, WIRE)).containsExactly(run, run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ferry ", "ferry aground ", WIRE + " ", WIRE + " but "})
    void aMegabyteOfRepetitionIsCoveredFromEndToEnd(String repeated) {
        var story = Words.of(repeated.repeat(1_000_000 / repeated.length()));
        var item = Words.of(repeated.length() > 20 ? WIRE : repeated.repeat(400));
        var passages = Comparison.of(story).exact(item);
        assertThat(passages).hasSizeLessThan(story.size() / 8);
        assertThat(Shares.of(story, Map.of("ap", passages)).get("ap").share()).isGreaterThan(0.95);
    }

    private static List<String> texts(String story, String wire) {
        return Comparison.of(Words.of(story)).exact(Words.of(wire)).stream()
                .map(passage -> story.substring(passage.start(), passage.end()))
                .toList();
    }
}
