package stet.credit.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Words;

class QuotationsTest {
    private static final String SAID =
            "We have waited eleven years for this bridge and shall not wait another, whatever the"
                    + " ministry may have to say about the money or the weather";
    private static final String TOLD =
            "The mayor spoke on the quay before some forty members of the harbour board, two weeks"
                    + " after the last ferry had left for the yard in Gdansk";

    @ParameterizedTest
    @CsvSource({"'\"', '\"'", "\u201C, \u201D", "\u201E, \u201C", "\u00AB, \u00BB", "\u00BB, \u00AB", "\u2018, \u2019"})
    void whatBothTextsQuoteIsQuoted(String opening, String closing) {
        assertThat(passages(opening + SAID + "," + closing + " he said", "He told us: \u201C" + SAID + ".\u201D"))
                .isEqualTo("quoted " + SAID);
    }

    @Test
    void whatOnlyTheItemQuotesIsNot() {
        assertThat(passages(SAID, "\"" + SAID + "\"")).isEqualTo("plain " + SAID);
    }

    @Test
    void aRunIsCutWhereTheQuotationBegins() {
        var text = TOLD + ": \u201C" + SAID + "\u201D";
        assertThat(passages(text, text)).isEqualTo("plain " + TOLD + "\nquoted " + SAID);
    }

    @Test
    void anAttributionStaysWithTheQuotationsAroundIt() {
        var text = "\"" + SAID + "\", said Ms Lindqvist. \"" + SAID.replace("We have", "They had") + "\"";
        assertThat(passages(text, text)).startsWith("quoted ").doesNotContain("\n");
    }

    @Test
    void aWordInInvertedCommasCutsNothing() {
        var text = TOLD.replace("forty", "\"forty\"");
        assertThat(passages(text, text)).isEqualTo("plain " + text);
    }

    @Test
    void aQuotationGoesOnWhereTheNextParagraphOpensWithAMark() {
        var text = "\u201C" + TOLD + ".\n\u201C" + SAID + ".\u201D";
        assertThat(passages(text, text)).startsWith("quoted ").doesNotContain("plain");
    }

    @Test
    void aMarkThatNothingClosesQuotesNothing() {
        var text = "\"" + TOLD + ".\n" + SAID;
        assertThat(passages(text, text)).startsWith("plain ").doesNotContain("quoted");
    }

    @Test
    void inchesAreNoQuotation() {
        assertThat(passages("A 6\" pipe. " + TOLD + " by a 7\" pipe", TOLD)).isEqualTo("plain " + TOLD);
    }

    @Test
    void aPostIsQuotedWithOrWithoutMarks() {
        var post = SAID + "!\n\u2014 Ida Lindqvist (@idalindqvist) July 3, 2026";
        assertThat(passages(post, "She wrote: \"" + SAID + "!\"")).isEqualTo("quoted " + SAID);
    }

    @Test
    void aStatementIsQuotedByTheParagraphThatGivesIt() {
        var text = "The ministry said in a statement on Monday:\n" + SAID;
        assertThat(passages(text, "A statement reads:\n" + SAID)).isEqualTo("quoted " + SAID);
    }

    private static String passages(String story, String item) {
        var told = new StringBuilder();
        for (var passage : Comparison.of(Words.of(story)).exact(Words.of(item))) {
            told.append(told.isEmpty() ? "" : "\n")
                    .append(passage.quoted() ? "quoted " : "plain ")
                    .append(story, passage.start(), passage.end());
        }
        return told.toString();
    }
}
