package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureCreditTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Korean Central News Agency via Reuters   ; [] ; [kcna, reuters] ; true",
                "Photo: Korean Central News Agency via AP ; [] ; [kcna, ap] ; true",
                "Jane Doe/AFP/Getty Images                ; [Jane Doe] ; [afp, getty] ; false",
                "AP Photo/Jane Doe                        ; [Jane Doe] ; [ap] ; false",
                "Jane Doe via AP                          ; [Jane Doe] ; [ap] ; true",
                "ANN POE, EPA-EFE                     ; [ANN POE] ; [epa] ; false",
                "Jean-Luc M. Roe/AFP via Getty Images     ; [Jean-Luc M. Roe] ; [afp, getty] ; true",
                "RoeTASS via Getty Images              ; [Roe] ; [tass, getty] ; true",
                "Mandatory credit Kyodo/via REUTERS       ; [] ; [kyodo, reuters] ; true",
                "Jane Roe/Agence France-Pre               ; [Jane Roe] ; [afp] ; false",
                "Marine Police                            ; [Marine Police] ; [] ; false"
            })
    void aCreditNamesItsMakersAndItsChain(String credit, String makers, String agencies, boolean via) {
        var read = Register.reader().pictureCredit(credit);
        assertThat(read.makers()).hasToString(makers);
        assertThat(read.links().stream().map(PictureCredit.Link::agency).toList())
                .hasToString(agencies);
        assertThat(read.via()).isEqualTo(via);
        assertThat(read.broken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"via Reuters", "KCNA via", "Photo: via AP"})
    void aChainThatLostAnEndIsBroken(String credit) {
        assertThat(Register.reader().pictureCredit(credit).broken()).isTrue();
    }

    @Test
    void whatIsAddressedToDesksIsNoPartOfTheCredit() {
        var read = Register.reader().pictureCredit("Sputnik/Oleg Roe/Pool via REUTERS ATTENTION EDITORS - NO RESALES");
        assertThat(read.makers()).containsExactly("Oleg Roe");
        assertThat(read.notes()).containsExactly("pool");
        assertThat(read.names("reuters")).isTrue();
        assertThat(read.names("ap")).isFalse();
    }

    @Test
    void theSpanOfALinkIsExact() {
        var credit = "Photo: Jane Doe/AFP";
        var link = Register.reader().pictureCredit(credit).links().get(0);
        assertThat(credit.substring(link.start(), link.end())).isEqualTo("AFP");
    }
}
