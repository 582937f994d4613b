package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.credit.mention.Field.Part;

class SeenTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reu\u200Bters",
                "Reu\u00ADters",
                "Re\u2060ut\uFEFFers",
                "R\u0435uters",
                "\u211Deuters",
                "\uFF32euters",
                "\uD835\uDDE5euters"
            })
    void aNameIsReadAsAPersonSeesItAndStandsWhereItWasWritten(String name) {
        var mentions = Register.reader()
                .read(List.of(new Field("body", Part.BODY, "The dam held, " + name + " reported on Monday.")));
        assertThat(mentions).singleElement().satisfies(mention -> {
            assertThat(mention.agency()).isEqualTo("reuters");
            assertThat(mention.text()).isEqualTo(name);
            assertThat(mention.start()).isEqualTo(14);
        });
    }

    @ParameterizedTest
    @CsvSource({"\u0410\u0420 report,AP report", "\u03A1\u0391 Media,PA Media", "\uFF21\uFF26\uFF30\uFF1A,AFP:"})
    void lettersThatLookLatinAreReadSo(String written, String seen) {
        assertThat(SeenText.of(written).text()).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0422\u0410\u0421\u0421 \u0441\u043E\u043E\u0431\u0449\u0430\u0435\u0442",
                "\u03A4\u03BF \u0391\u03A0\u0395 \u03B3\u03C1\u03AC\u03C6\u03B5\u03B9",
                "caf\u00E9 \u201CNovosti\u201D \u2014 \u20AC5"
            })
    void whatIsWrittenInAnotherAlphabetStaysSo(String written) {
        assertThat(SeenText.of(written).text()).isEqualTo(written);
    }

    @Test
    void aPictureCreditIsReadAsAPersonSeesIt() {
        var credit = "Jane Roe/R\u200CEUTERS via A\u200BP";
        var read = Register.reader().pictureCredit(credit);
        assertThat(read.links())
                .extracting(link -> credit.substring(link.start(), link.end()))
                .containsExactly("R\u200CEUTERS", "A\u200BP");
    }
}
