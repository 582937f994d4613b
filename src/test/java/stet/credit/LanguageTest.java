package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stet.copy.Draft;
import stet.copy.Language;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;

class LanguageTest {
    private static final Set<Language> ALL = EnumSet.allOf(Language.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | The bridge was shut on Monday and nobody was hurt, the city said.",
                "DE | Die Brücke ist seit Montag gesperrt, und niemand wurde verletzt.",
                "FR | Le pont est fermé depuis lundi et personne n'a été blessé, selon la mairie.",
                "ES | El puente está cerrado desde el lunes y nadie resultó herido, según el alcalde.",
                "IT | Il ponte è chiuso da lunedì e nessuno è rimasto ferito, ha detto il sindaco.",
                "PT | A ponte está fechada desde segunda-feira e ninguém ficou ferido, disse o prefeito.",
                "NL | De brug is sinds maandag dicht en niemand raakte gewond, zegt de burgemeester.",
                "PL | Most jest zamknięty od poniedziałku i nikt nie został ranny, powiedział burmistrz.",
                "TR | Köprü pazartesi gününden beri kapalı ve kimse yaralanmadı, dedi belediye başkanı.",
                "NO | Broen er stengt siden mandag, og ingen ble skadet, sier ordføreren til avisen nå.",
                "SV | Bron är stängd sedan i måndags och ingen skadades, säger borgmästaren till tidningen.",
                "DA | Broen er lukket siden mandag, og ingen blev såret, siger borgmesteren nu af hensyn til byen.",
                "CS | Most je uzavřen od pondělí a nikdo nebyl zraněn, řekl starosta podle zprávy města.",
                "JA | 橋は月曜日から閉鎖されており、けが人はいないという。"
            })
    void aSentenceTellsIts(Language language, String sentence) {
        assertThat(Language.of(sentence, ALL, Language.EN)).isEqualTo(language);
        assertThat(Language.of(sentence, ALL, Language.FR)).isEqualTo(language);
    }

    @Test
    void aNameOrAWordTellsNothing() {
        for (var text : List.of("", "Łódź", "Reuters", "AFP, dpa", "die", "qxwvz ksjdf")) {
            assertThat(Language.of(text, ALL, Language.SV)).as(text).isEqualTo(Language.SV);
        }
    }

    @Test
    void aForeignNameDoesNotMakeAForeignStory() {
        var story = "The bridge of Łódź was shut on Monday, said the mayor, who read from \"Le pont de la ville\".";
        assertThat(Language.of(story, ALL, Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void aLanguageWithoutFormsIsNotLookedFor() {
        var german = "Die Brücke ist seit Montag gesperrt, und niemand wurde verletzt.";
        assertThat(Language.of(german, Set.of(Language.EN), Language.EN)).isEqualTo(Language.EN);
    }

    /** The grammar need not know them: what the house writes as a credit is read as one. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormsOfEachAreReadAsCredits(Language language) {
        var rules = Judged.HOUSE;
        assertThat(rules.wording().languages()).contains(language);
        var agencies = List.of("ap", "afp", "dpa");
        for (int i = 1; i <= agencies.size(); i++) {
            var wanted = Set.copyOf(agencies.subList(0, i));
            var line = rules.wording()
                    .in(language)
                    .creditLine(List.of("AP", "AFP", "dpa").subList(0, i));
            assertThat(credited("<p>Calm.</p>", line)).as(line).isEqualTo(wanted);
            assertThat(credited("<p>Calm.</p><p>" + line + "</p>", null))
                    .as(line)
                    .isEqualTo(wanted);
            assertThat(credited("<p>Calm on Monday. (" + line + ")</p>", null))
                    .as(line)
                    .isEqualTo(wanted);
        }
    }

    @Test
    void theCopySpeaksAndItsDeskWhereItDoesNot() {
        var german = "<p>Die Brücke war alt, meldet die Nachrichtenagentur Reuters, und das ist nicht alles.</p>";
        assertThat(fix(german, Judged.HOUSE)).isEqualTo("Mit Material von Reuters");
        var short_ = "<p>Reuters reported two calls.</p>";
        assertThat(fix(short_, Judged.HOUSE)).isEqualTo("With reporting by Reuters");
        var berlin = Judged.HOUSE.at(new RulesFile.DeskPart(null, null, "de", null, null, null, false));
        assertThat(fix(short_, berlin)).isEqualTo("Mit Material von Reuters");
    }

    private static String fix(String body, DeskRules rules) {
        var copy = new Draft("Brücke", null, null, null, body, null, null, null, null).copy();
        return Judged.of(copy, rules).findings().stream()
                .filter(finding -> finding.code() == Code.CITED_NOT_CREDITED)
                .flatMap(finding -> Optional.ofNullable(finding.fix()).stream())
                .map(Fix::text)
                .collect(Collectors.joining());
    }

    private static Set<String> credited(String body, String creditLine) {
        var copy = new Draft("Bridge", null, null, null, body, creditLine, null, null, null).copy();
        return Judged.of(copy).mentions().stream()
                .filter(mention -> mention.role().isCredit())
                .map(Mention::agency)
                .collect(Collectors.toSet());
    }

    @Test
    void everyCodeIsALanguagesOwn() {
        assertThat(Language.codes()).hasSameSizeAs(Arrays.asList(Language.values()));
        assertThat(Language.coded("de")).contains(Language.DE);
        assertThat(Language.coded("xx")).isEmpty();
    }
}
