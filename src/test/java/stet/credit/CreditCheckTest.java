package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.credit.Finding.Code;

class CreditCheckTest {
    @Test
    void whoeverIsCitedIsCredited() {
        var copy = story("<p>Two calls went unanswered, a diplomat told AFP.</p>", null);

        var finding = only(copy);
        assertThat(finding.code()).isEqualTo(Code.CITED_NOT_CREDITED);
        assertThat(finding.agency()).isEqualTo("afp");
        assertThat(finding.fix()).isEqualTo(Fix.whole("creditLine", "With reporting by AFP"));
        assertThat(finding.message()).contains("\"told AFP\"");
        assertThat(copy.bodyText().substring(finding.start(), finding.end())).isEqualTo("AFP");
        assertThat(check(copy).verdict()).isEqualTo(Report.Verdict.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "With reporting by Reuters | With reporting by Reuters and Yonhap",
                "With reporting by Reuters and AFP | With reporting by Reuters and Yonhap"
            })
    void aCreditNamesEverybodyWhoIsCited(String credit, String fixed) {
        var copy = story("<p>Reuters reported two calls. The ministry told Yonhap that it heard none.</p>", credit);

        var codes = check(copy).findings().stream().map(Finding::code).toList();
        assertThat(codes).contains(Code.INCOMPLETE_CREDIT);
        assertThat(fixAll(copy).creditLine()).isEqualTo(fixed);
    }

    @Test
    void aCreditThatNamesAnotherAgencyIsWrong() {
        var copy = story("<p>Reuters reported that two calls went unanswered.</p>", "With reporting by AFP");

        var finding = only(copy);
        assertThat(finding.code()).isEqualTo(Code.WRONG_AGENCY);
        assertThat(finding.message()).contains("Reuters", "AFP");
        assertThat(fixAll(copy).creditLine()).isEqualTo("With reporting by Reuters");
    }

    @Test
    void aCreditForNothingIsStaleAndOnlyAdvised() {
        var copy = story("<p>The bridge is shut.</p>", "With reporting by Kyodo");

        assertThat(only(copy).code()).isEqualTo(Code.STALE_CREDIT);
        assertThat(check(copy).verdict()).isEqualTo(Report.Verdict.ADVISED);
        assertThat(check(copy).approvable()).isTrue();
        assertThat(fixAll(copy).creditLine()).isEmpty();
    }

    @Test
    void aCreditOfWhomTheCopySpeaksIsNotStale() {
        var about = story("<p>A Reuters photographer was detained near the port.</p>", "With reporting by Reuters");
        assertThat(check(about).findings()).isEmpty();
        var unread = story("<p>Śluza wytrzyma, mówi PAP burmistrz miasta.</p>", "Źródło: PAP");
        assertThat(check(unread).findings()).noneMatch(finding -> finding.code() == Code.STALE_CREDIT);
    }

    @Test
    void aMisspeltCreditCountsAndIsPutRight() {
        var copy = story("<p>Reuters reported that two calls went unanswered.</p>", "With reporting by Retuers");

        assertThat(only(copy).code()).isEqualTo(Code.MISSPELT_CREDIT);
        assertThat(fixAll(copy).creditLine()).isEqualTo("With reporting by Reuters");
    }

    @Test
    void aMisspeltNameInADatelineOrCaptionIsPutRightToo() {
        var picture = new Draft.DraftPicture("Port", "The port on Monday. Photo: Retuers", "Island News", null);
        var copy = new Draft(
                        "Port shut", null, null, "SEOUL (Retuers)", "<p>Calm.</p>", null, List.of(picture), null, null)
                .copy();
        var fixed = fixAll(copy);
        assertThat(fixed.dateline()).isEqualTo("SEOUL (Reuters)");
        assertThat(fixed.pictures().get(0).caption()).endsWith("Photo: Reuters");
    }

    @Test
    void aTaglineAtTheFootOfTheBodyIsACreditAndIsMendedThere() {
        var body = "<p>Reuters reported two calls. The ministry told AFP that it heard none.</p>"
                + "<p>With reporting by <em>Reuters</em></p>";
        var fixed = fixAll(story(body, null));

        assertThat(fixed.creditLine()).isEmpty();
        assertThat(fixed.bodyText()).endsWith("\nWith reporting by Reuters and AFP");
    }

    @Test
    void anUncreditedPictureBlocksAndItsFileNameSaysWhoMovedIt() {
        var copy = withPicture("", "2026-11-02T101500Z_1_LYNXMPEAI0A2X_RTROPTP_4_SEAPLANE.JPG");

        var finding = only(copy);
        assertThat(finding.code()).isEqualTo(Code.PICTURE_CREDIT_MISSING);
        assertThat(finding.field()).isEqualTo("pictures[0].credit");
        assertThat(fixAll(copy).pictures().get(0).credit()).isEqualTo("Reuters");
    }

    @ParameterizedTest
    @CsvSource({
        "via Reuters,              ministry.jpg,",
        "Island News Service via,  ministry.jpg,",
        "Island News Service via,  20261102_RTROPTP_4_MINISTRY.JPG, Island News Service via Reuters",
        "Island News Service,      20261102_RTROPTP_4_MINISTRY.JPG, Island News Service via Reuters"
    })
    void aChainNamesWhoTookThePictureAndWhoMovedIt(String credit, String fileName, String fixed) {
        var copy = withPicture(credit, fileName);

        assertThat(only(copy).code()).isEqualTo(Code.CHAIN_BROKEN);
        if (fixed != null) {
            assertThat(fixAll(copy).pictures().get(0).credit()).isEqualTo(fixed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Thomson Reuters shares rose three percent on Monday.</p>",
                "<p>A Reuters photographer was detained near the port.</p>",
                "<p>She leads by one point in the Reuters/Ipsos poll.</p>",
                "<p>\"I read it on Bloomberg like everybody else,\" the minister said.</p>",
                "<p>The lorry left the road near Allentown, PA, on Monday.</p>",
                "<p>The AFP commissioner of the Australian Federal Police resigned.</p>",
                "<p>Read more at www.reuters.com or write to desk@reuters.com.</p>"
            })
    void whatIsNotTakenFromAnAgencyNeedsNoCredit(String body) {
        assertThat(check(story(body, null)).findings()).isEmpty();
    }

    @Test
    void aByLineOrDatelineOfTheAgencyIsItsCredit() {
        assertThat(check(story("<p>SEOUL (Reuters) - Two calls went unanswered, officials told Reuters.</p>", null))
                        .findings())
                .isEmpty();
    }

    @Test
    void fixesConverge() {
        var body = "<p>Reuters reported two calls. The ministry told AFP that it heard none. Yonhap said three.</p>";
        for (var credit :
                new String[] {null, "With reporting by Kyodo", "With reporting by Retuers", "With reporting by AFP"}) {
            var fixed = fixAll(story(body, credit));
            assertThat(check(fixed).findings()).as(credit).isEmpty();
        }
    }

    private static Copy fixAll(Copy copy) {
        var fixes = new ArrayList<Fix>();
        check(copy).findings().forEach(finding -> fixes.add(finding.fix()));
        return Fixing.apply(copy, fixes);
    }

    private static Finding only(Copy copy) {
        var findings = check(copy).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static Copy story(String body, String creditLine) {
        return new Draft("Calls unanswered", null, null, null, body, creditLine, null, null, null).copy();
    }

    private static Copy withPicture(String credit, String fileName) {
        var picture = new Draft.DraftPicture("Ministry", "The ministry on Monday.", credit, fileName);
        return new Draft("Calls unanswered", null, null, null, "<p>Calm.</p>", null, List.of(picture), null, null)
                .copy();
    }

    private static Report check(Copy copy) {
        return Judged.of(copy);
    }
}
