package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.credit.mention.Field.Part;

class UnknownAgencyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mill burnt down, the Norvik news agency reported on Monday.        | Norvik",
                "The mill burnt down, the state news agency Belgaris said.              | Belgaris",
                "The mill burnt down, said Orvida's NKNA news agency.                  | NKNA",
                "The mill burnt down, the Norvikan News Agency said.                    | Norvikan News Agency",
                "The mill burnt down, the Belgaris agency reported.                       | Belgaris",
                "Die Mühle brannte ab, meldet die Nachrichtenagentur Norvik.            | Norvik",
                "Le moulin a brûlé, selon l'agence de presse Norvik.                    | Norvik",
                "Le moulin a brûlé, selon l'agence Norvik.                              | Norvik",
                "El molino ardió, informó la agencia de noticias Norvik.                | Norvik",
                "Il mulino è bruciato, riferisce l'agenzia di stampa Norvik.            | Norvik",
                "O moinho ardeu, segundo a agência de notícias Norvik.                  | Norvik",
                "De molen brandde af, meldt persbureau Norvik.                          | Norvik",
                "Møllen brant ned, melder nyhetsbyrået Norvik.                          | Norvik",
                "Kvarnen brann ner, uppger nyhetsbyrån Norvik.                          | Norvik",
                "Møllen brændte, skriver nyhedsbureauet Norvik.                         | Norvik",
                "Młyn spłonął, podała agencja prasowa Norwik.                           | Norwik",
                "Değirmen yandı, Norvik haber ajansı bildirdi.                          | Norvik",
                "Mlýn vyhořel, uvedla tisková agentura Norvik.                          | Norvik"
            })
    void aNameBesideNewsAgencyIsAnAgencyNobodyKnows(String body, String name) {
        assertThat(read(body)).extracting(UnknownAgency::name).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "News agency officials met in Doha.",
                "A news agency reported the fire.",
                "The news agency said so on Monday.",
                "The news agency's Moscow bureau closed.",
                "Local news agencies said so.",
                "The French news agency reported the fire.",
                "The Russian news agency Interfax reported the fire.",
                "The fire, the Kyodo news agency said, was out.",
                "The Environment Protection Agency reported cleaner air.",
                "The European Space Agency reported a launch.",
                "The travel agency Norvik reported a loss.",
                "Die Agentur für Arbeit meldet weniger Arbeitslose.",
                "Le moulin a brûlé, selon l'agence régionale de santé.",
                "Secondo l'agenzia Moody's il debito cala."
            })
    void anAgencyWithoutANameOrWithoutNewsIsNone(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void itIsNoMention() {
        assertThat(Register.reader().read(List.of(field("The Norvik news agency reported the fire."))))
                .isEmpty();
    }

    @Test
    void theSpanIsThatOfWhatWasWritten() {
        var body = "The fire was out, the Nor\u200Bvik news agency said.";
        var agency = read(body).get(0);
        assertThat(agency.name()).isEqualTo("Norvik");
        assertThat(body.substring(agency.start(), agency.end())).isEqualTo("Nor\u200Bvik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"news agency Norvik ", "agence ", "\u901A\u4FE1\u793E", "The Agency "})
    void aMillionCharactersOfAnythingAreReadInAMoment(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());
        assertTimeout(Duration.ofSeconds(3), () -> read(text));
    }

    private static List<UnknownAgency> read(String body) {
        return Register.reader().named(List.of(field(body))).unknown();
    }

    private static Field field(String body) {
        return new Field("body", Part.BODY, body);
    }
}
