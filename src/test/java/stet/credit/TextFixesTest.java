package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.credit.Finding.Code;

/** A credit is mended where it stands, and whoever is named there stays. */
class TextFixesTest {
    private static final String CITED = "<p>Two calls went unanswered, a diplomat told AFP.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "With reporting by Reuters | With reporting by AFP",
                "With reporting by Jane Doe | With reporting by Jane Doe and AFP",
                "With reporting by Reuters, Jane Doe and agencies | With reporting by Jane Doe, AFP and agencies",
                "With inputs from Zorblat News | With reporting by Zorblat News and AFP",
                "With inputs from agencies | With reporting by AFP and agencies",
                "Reporting by Jane Doe in Seoul; editing by John Roe | Reporting by Jane Doe in Seoul; editing by John Roe. With reporting by AFP",
                "Reporting by Jane Doe in Seoul, Reuters; editing by John Roe | Reporting by Jane Doe in Seoul, AFP; editing by John Roe",
                "ATF/Reuters | ATF/AFP",
                "With reporting by Retuers | With reporting by AFP"
            })
    void inTheCreditLine(String credit, String mended) {
        var fixed = fixAll(story(CITED, credit));

        assertThat(fixed.creditLine()).isEqualTo(mended);
        assertThat(fixed.body()).isEqualTo(CITED);
        assertThat(Judged.of(fixed).findings()).noneMatch(finding -> finding.fix() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>With reporting by Reuters</p> | <p>With reporting by AFP</p>",
                "<p>With reporting by Reutters</p> | <p>With reporting by AFP</p>",
                "<p>(With inputs from Jane Doe and Reuters)</p> | <p>With reporting by Jane Doe and AFP</p>",
                "<p>(With inputs from agencies)</p> | <p>With reporting by AFP and agencies</p>",
                "<p>It was noon. (With inputs from Reuters)</p> | <p>It was noon. (With reporting by AFP)</p>",
                "<p>Jane Doe contributed to this report.</p> | <p>With reporting by Jane Doe and AFP</p>"
            })
    void atTheFoot(String foot, String mended) {
        var fixed = fixAll(story(CITED + foot, null));

        assertThat(fixed.creditLine()).isEmpty();
        assertThat(fixed.body()).isEqualTo(CITED + mended);
        assertThat(Judged.of(fixed).findings()).noneMatch(finding -> finding.fix() != null);
    }

    @Test
    void aStaleAgencyGoesOutOfTheCreditThatHoldsItAndOutOfNoOther() {
        var fixed = fixAll(story(CITED + "<p>(With inputs from Kyodo)</p>", "With reporting by AFP"));

        assertThat(fixed.body()).isEqualTo(CITED);
        assertThat(fixed.creditLine()).isEqualTo("With reporting by AFP");
    }

    @Test
    void aPicturesPhotographerStaysWhereItsAgencyWasWrong() {
        var picture = new Draft.DraftPicture("Port", "The port.", "Jane Doe/Kyodo", "20261102_RTROPTP_4_PORT.JPG");
        var copy = new Draft("Port", null, null, null, "<p>Calm.</p>", null, List.of(picture), null, null).copy();

        assertThat(fixAll(copy).pictures().get(0).credit()).isEqualTo("Jane Doe/Reuters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Reuters | | ",
                "By Jane Doe and John Roe, Reuters | | ",
                " | SEOUL (Reuters) | ",
                "Staff and Reuters | | AFP",
                "By Jane Doe | SEOUL (Reuters) | AFP",
                "Reuters in Seoul and Jane Doe in Valdora | | AFP"
            })
    void whoeverIsCitedInCopyThatAnotherAloneSignsIsAskedForByNoRule(String byline, String dateline, String missing) {
        var copy = new Draft("Calls", null, byline, dateline, CITED, null, null, null, null).copy();
        var findings = Judged.of(copy).findings();

        if (missing == null) {
            assertThat(findings).extracting(Finding::code).containsExactly(Code.SECOND_HAND);
        } else {
            assertThat(findings).extracting(Finding::code).containsExactly(Code.INCOMPLETE_CREDIT);
        }
    }

    @Test
    void whoIsCitedThroughAnotherNeedsNoCreditAndMayHaveOne() {
        var body = "<p>Two calls went unanswered, Kyodo reported, citing Xinhua.</p>";

        assertThat(Judged.of(story(body, "With reporting by Kyodo")).findings())
                .extracting(Finding::code)
                .containsExactly(Code.SECOND_HAND);
        assertThat(Judged.of(story(body, "With reporting by Kyodo and Xinhua")).findings())
                .extracting(Finding::code)
                .containsExactly(Code.SECOND_HAND);
        assertThat(fixAll(story(body, null)).creditLine()).isEqualTo("With reporting by Kyodo");
    }

    private static Copy story(String body, String creditLine) {
        return new Draft("Calls unanswered", null, null, null, body, creditLine, null, null, null).copy();
    }

    private static Copy fixAll(Copy copy) {
        return Fixing.apply(
                copy,
                Judged.of(copy).findings().stream()
                        .map(Finding::fix)
                        .filter(fix -> fix != null)
                        .toList());
    }
}
