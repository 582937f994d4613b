package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.problem.Unacceptable;

class FixingTest {
    private static final Copy COPY = new Draft(
                    "Bridge shut",
                    "Old, they say",
                    null,
                    null,
                    "<p>The bridge is <em>shut</em>.</p><p>With reporting by Retuers</p>",
                    "With reporting by Retuers",
                    null,
                    null,
                    null)
            .copy();

    @Test
    void aWholeFieldSaysAllThatASpanOfItWould() {
        var whole = Fix.whole("creditLine", "With reporting by AFP");
        var span = Fix.span("creditLine", 18, 25, "Reuters");

        assertThat(Fixing.apply(COPY, List.of(span, whole)).creditLine()).isEqualTo("With reporting by AFP");
        assertThat(Fixing.apply(COPY, List.of(whole, span)).creditLine()).isEqualTo("With reporting by AFP");
    }

    @Test
    void ofTwoSpansThatOverlapTheWiderStands() {
        var line = Fix.span("body", 20, 45, "With reporting by Reuters and AFP");
        var name = Fix.span("body", 38, 45, "Reuters");
        var other = Fix.span("body", 4, 10, "ferry");

        assertThat(Fixing.apply(COPY, List.of(name, line, other)).body())
                .isEqualTo("<p>The ferry is <em>shut</em>.</p><p>With reporting by Reuters and AFP</p>");
    }

    @Test
    void aParagraphOfWhichNothingIsLeftGoes() {
        assertThat(Fixing.apply(COPY, List.of(Fix.span("body", 20, 45, ""))).body())
                .isEqualTo("<p>The bridge is <em>shut</em>.</p>");
    }

    @Test
    void someOfAParagraphGoesWithoutTheRest() {
        assertThat(Fixing.apply(COPY, List.of(Fix.span("body", 11, 18, ""))).bodyText())
                .startsWith("The bridge .");
    }

    @ParameterizedTest
    @CsvSource({
        "creditLine, 18, 99",
        "creditLine, 9, 3",
        "creditLine, -1, 3",
        "body, 40, 46",
        "body, 45, 45",
        "body, 19, 25",
        "pictures[0].credit, 0, 1",
        "pictures[0].fileName, 0, 1",
        "related, 0, 1",
        "standfirst, 12, 15"
    })
    void whatTheCopyDoesNotHaveCannotBeFixed(String field, int start, int end) {
        assertThatThrownBy(() -> Fixing.apply(COPY, List.of(Fix.span(field, start, end, "Reuters"))))
                .isInstanceOf(Unacceptable.class);
    }

    @Test
    void headlineAndStandfirstAreMendedToo() {
        var fixed =
                Fixing.apply(COPY, List.of(Fix.span("headline", 0, 6, "Ferry"), Fix.span("standfirst", 0, 3, "Rusty")));

        assertThat(fixed.headline()).isEqualTo("Ferry shut");
        assertThat(fixed.standfirst()).isEqualTo("Rusty, they say");
    }
}
