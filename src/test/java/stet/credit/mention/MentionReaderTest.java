package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.credit.mention.Field.Part;

class MentionReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters reported two calls.                                              | reuters  citation",
                "A diplomat told the Associated Press that two calls were made.           | ap       citation",
                "According to a Yonhap report, two calls were made.                       | yonhap   citation",
                "Two calls were made, Xinhua said, citing a diplomat.                     | xinhua   citation",
                "SEOUL (Reuters) - Two calls were made.                                   | reuters  dateline",
                "MOSCOW, January 21. /TASS/. Two calls were made.                         | tass     dateline",
                "PARIS, Jan 21 (AFP) - Two calls were made.                               | afp      dateline",
                "With reporting by Reuters                                                | reuters  tagline",
                "Bloomberg News contributed to this report.                               | bloomberg tagline",
                "(Reporting by Jane Doe for Reuters; Editing by John Roe)                 | reuters  tagline",
                "By JANE DOE, Associated Press                                            | ap       byline",
                "Two calls were made on Monday evening - AFP                              | afp      signoff",
                "Copyright 2018 The Associated Press. All rights reserved.                | ap       copyright",
                "She leads in the Reuters/Ipsos poll.                                     | reuters  poll",
                "A Reuters photographer was detained near the port.                       | reuters  subject"
            })
    void aNameDoesWhatItsFormSays(String body, String expected) {
        var words = expected.split(" +", -1);
        var mentions = read(Part.BODY, "body", body);
        assertThat(mentions)
                .extracting(Mention::agency, mention -> mention.role().spoken())
                .contains(tuple(words[0], words[1]));
    }

    @Test
    void theSpanIsExact() {
        var text = "Two calls went unanswered, Yonhap said.";
        var mention = read(Part.BODY, "body", text).get(0);
        assertThat(text.substring(mention.start(), mention.end()))
                .isEqualTo("Yonhap")
                .isEqualTo(mention.text());
    }

    @Test
    void aPictureCreditNamesEveryLinkOfItsChain() {
        assertThat(read(Part.PICTURE_CREDIT, "pictures[0].credit", "Jane Doe/AFP via Getty Images"))
                .extracting(Mention::agency)
                .containsExactly("afp", "getty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xinhua, quoted by Kyodo, said the bridge was shut.             | xinhua | kyodo",
                "Kyodo, citing Xinhua, said the bridge was shut.                | xinhua | kyodo",
                "The bridge was shut, Interfax reported, according to Reuters.  | interfax | reuters",
                "Die Agentur Interfax meldete unter Berufung auf TASS Verluste. | tass | interfax",
                "L'AFP, citant l'agence Interfax, annonce deux morts.           | interfax | afp",
                "Le pont est fermé, selon la Tass, citée par l'AFP.             | tass | afp",
                "Il ponte è chiuso, secondo la Tass, citata dall'Ansa.          | tass | ansa",
                "A ponte fechou, segundo a Tass, citada pela Lusa.              | tass | lusa",
                "De brug is dicht, meldt ANP op gezag van Reuters.              | reuters | anp",
                "Most zamknięto, podała PAP, powołując się na agencję Interfax. | interfax | pap",
                "Reuters informó, citando a EFE, de dos muertos.                | efe | reuters"
            })
    void atSecondHandTheCopyWasTakenFromWhoQuoted(String body, String quoted, String through) {
        var mentions = read(Part.BODY, "body", body);
        assertThat(mentions).extracting(Mention::role).containsOnly(Mention.Role.CITATION);
        assertThat(mentions)
                .filteredOn(Mention::secondHand)
                .extracting(Mention::agency, Mention::through)
                .containsExactly(tuple(quoted, through));
    }

    @Test
    void aShortNameIsTheAgencysOnceTheCopyHasSaidWhoseItIs() {
        var guess = "PAP, which had asked the mayor, wrote on Monday.";
        assertThat(read(Part.BODY, "body", guess)).isEmpty();
        assertThat(read(Part.BODY, "body", "The Polish Press Agency was there.\n" + guess))
                .extracting(Mention::agency)
                .containsOnly("pap")
                .hasSize(2);
    }

    @Test
    void twoSourcesSideBySideAreBothFirstHand() {
        assertThat(read(Part.BODY, "body", "Reuters reported two deaths. Kyodo said there were three."))
                .noneMatch(Mention::secondHand);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"I saw it on Reuters,\" she said.",
                "\u201CReuters reported it,\u201D she said.",
                "\u201EDas meldete Reuters\u201C, sagte sie.",
                "\u00AB Reuters le rapporte \u00BB, dit-elle."
            })
    void whatStandsInQuotationMarksIsTheSpeakers(String body) {
        assertThat(read(Part.BODY, "body", body)).singleElement().matches(Mention::spoken);
    }

    @Test
    void marksAroundNothingButANameAreNoQuotation() {
        assertThat(read(Part.BODY, "body", "The port is shut, the state agency \"TASS\" said."))
                .singleElement()
                .matches(mention -> !mention.spoken());
    }

    @Test
    void theBodySaysWhoseLettersStandInTheHeadline() {
        var headline = new Field("headline", Part.HEADLINE, "Man held over harbour fire, AFP says");
        var body = new Field("body", Part.BODY, "The Australian Federal Police searched a house in Perth.");
        assertThat(Register.reader().read(List.of(headline))).hasSize(1);
        assertThat(Register.reader().read(List.of(headline, body))).isEmpty();
    }

    @Test
    void whatFollowsTheQuotationIsTheCopys() {
        assertThat(read(Part.BODY, "body", "\u201EDas war laut\u201C, sagte sie Reuters am Montag."))
                .noneMatch(Mention::spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rueters", "Reutters", "Reuers", "Assocaited Press", "Associated Prress", "Bloombreg", "Xinhau"})
    void aLetterWrongInALongNameIsAMisspelling(String name) {
        assertThat(read(Part.CREDIT_LINE, "creditLine", "With reporting by " + name))
                .singleElement()
                .matches(Mention::misspelt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Routers", "Renters", "Kyoto", "Press Associations", "Bernard", "Interface", "Bloomberger"})
    void anotherWordIsNoMisspelling(String word) {
        assertThat(read(Part.CREDIT_LINE, "creditLine", "With reporting by " + word))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reuters ",
                "(",
                "by by by ",
                "Reuters, ",
                "Reuters/",
                "PTI (PTI) ",
                "AFP\n",
                "(AFP, dpa) ",
                "AP Photo/",
                "according to a report by AFP ",
                "With reporting by Reuters ",
                "https://reuters.com/",
                "\u65B0\u534E\u793E",
                "Jane Doe, ",
                "Reu\u200Bters \u0430 ",
                "\uFF08\u5171\u540C\uFF09",
                "JRW/Reuters\n",
                "\"",
                "the state news agency ",
                "Associated Pres ",
                "By By By Jane Doe, AP "
            })
    void aMillionCharactersOfAnythingAreReadInAMoment(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        assertTimeout(Duration.ofSeconds(3), () -> read(Part.BODY, "body", text));
    }

    @Test
    void ofAFieldThatNamesThousandsTheFirstTwoThousandAreRead() {
        assertThat(read(Part.BODY, "body", "Reuters said. ".repeat(3_000))).hasSize(Names.MOST);
    }

    private static List<Mention> read(Part part, String name, String text) {
        return Register.reader().read(List.of(new Field(name, part, text)));
    }
}
