package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caption forbids or demands is read; what prose says of a sale is not. */
class RestrictionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A ferry. (JAPAN OUT)                        | JAPAN OUT
            A ferry. (UK ONLY)                          | UK ONLY
            A ferry. Not for use in Japan               | Not for use in Japan
            A ferry. Not for publication within France. | Not for publication within France
            A ferry; no archives                        | no archives
            A ferry. NO ARCHIVES                        | NO ARCHIVES
            A ferry. No resale                          | No resale
            A ferry. Not for resale.                    | Not for resale
            A ferry. NO SALES                           | NO SALES
            A ferry. NO MAGS                            | NO MAGS
            A ferry. Do not use after 1 May 2027.       | Do not use after 1 May 2027
            Mandatory credit: Jane Doe                  | Mandatory credit: Jane Doe
            """)
    void isRead(String caption, String words) {
        assertThat(Restriction.words(caption)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No sales were made on Monday.",
                "The archive is out of Japan.",
                "Members of the NATO are out.",
                "A house that is not for sale in Valdora.",
                "Visitors only."
            })
    void proseForbidsNothing(String caption) {
        assertThat(Restriction.words(caption)).isEmpty();
    }
}
