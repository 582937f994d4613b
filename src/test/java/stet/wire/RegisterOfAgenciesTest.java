package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the register that comes with the service, whoever adds to it. */
class RegisterOfAgenciesTest {
    private static final Agencies REGISTER = SeededRegister.agencies();

    /** ISO 3166-1 leaves XK to its users; everybody uses it for Kosovo. */
    private static final String KOSOVO = "XK";

    @Test
    void itKnowsTheAgenciesOfTheWorld() {
        assertThat(REGISTER.all()).hasSizeGreaterThan(300);
        assertThat(REGISTER.all()).extracting(Agency::country).contains("DZ", "BR", "DE", "IN", "NZ", "US");
    }

    @Test
    void idsAreInLowerCaseAndInOrder() {
        assertThat(REGISTER.all())
                .extracting(Agency::id)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(id -> Pattern.matches("[a-z0-9]+(?:-[a-z0-9]+)*", id));
    }

    @Test
    void everyAgencyHasACountryAndACredit() {
        var countries = Set.of(Locale.getISOCountries());
        assertThat(REGISTER.all())
                .allMatch(agency ->
                        countries.contains(agency.country()) || agency.country().equals(KOSOVO))
                .allMatch(agency -> !agency.name().isBlank() && !agency.credit().isBlank())
                .allMatch(agency -> agency.kind() == Agency.Kind.TEXT
                        || !agency.pictureNames().isEmpty()
                        || !agency.names().isEmpty());
    }

    @Test
    void noSureNameIsTwoAgencies() {
        assertThat(sharedBy(agency -> agency.names().stream()
                        .map(name -> name.indexOf(' ') > 0 ? name.toLowerCase(Locale.ROOT) : name)))
                .isEmpty();
    }

    @Test
    void aSureNameIsNobodysShortName() {
        var sure = REGISTER.all().stream()
                .flatMap(agency -> agency.names().stream())
                .collect(Collectors.toSet());
        assertThat(REGISTER.all())
                .allSatisfy(agency -> assertThat(agency.shortNames()).doesNotContainAnyElementsOf(sure));
    }

    @Test
    void nothingStandsTwiceInAnAgencysLists() {
        assertThat(REGISTER.all()).allSatisfy(agency -> lists(agency)
                .forEach(list -> assertThat(list).doesNotHaveDuplicates().allMatch(name -> name.equals(name.strip()))));
    }

    @Test
    void wordsOfNamesakesAreInLowerCase() {
        assertThat(REGISTER.all()).allSatisfy(agency -> assertThat(agency.namesakeWords())
                .allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT))));
    }

    @Test
    void aNamesakeIsNoNameOfTheAgencyItself() {
        assertThat(REGISTER.all()).allMatch(agency -> agency.namesakes().stream()
                .noneMatch(name ->
                        agency.names().contains(name) || agency.shortNames().contains(name)));
    }

    @Test
    void patternsOfFileNamesCompileAndLeaveACameraAlone() {
        assertThat(REGISTER.all())
                .flatExtracting(Agency::pictureFiles)
                .allMatch(pattern -> !Pattern.compile(pattern).matcher("").find());
        assertThat(Stream.of("IMG_20261127_1412.jpg", "DSC_0042.jpg", "ferry-berth-final.png", "Harbour bridge.jpg"))
                .allMatch(file -> REGISTER.ofPicture(file).isEmpty());
    }

    /** Words that copy is full of name an agency only with a word that says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Beta",
                "Trend",
                "Andina",
                "Context",
                "Redux",
                "Magnum",
                "Polaris",
                "Petra",
                "Mehr",
                "Turan",
                "Saba",
                "Kabar",
                "Dire",
                "Contrasto",
                "Cihan",
                "AKP",
                "AIM",
                "IPS",
                "PPI",
                "RSS",
                "IPN",
                "ADN",
                "Wenn",
                "WENN"
            })
    void anEverydayWordIsNobodysNameInCopy(String word) {
        assertThat(REGISTER.all())
                .allMatch(agency ->
                        !agency.names().contains(word) && !agency.shortNames().contains(word));
    }

    @ParameterizedTest
    @CsvSource({
        "KNA, kna",
        "Kenya News Agency, kna-kenya",
        "CNA, cna",
        "Catholic News Agency, catholic-news-agency",
        "APA, apa",
        "APS, aps",
        "ATS, ats",
        "PA, pa",
        "Lehtikuva, stt",
        "NTB Scanpix, ntb",
        "Ritzau Scanpix, ritzau",
        "Scanpix, scanpix",
        "Redux, redux",
        "Magnum, magnum",
        "Europa Press, europa-press",
        "Rex Features, shutterstock"
    })
    void aFeedThatSignsSoIs(String name, String agency) {
        assertThat(REGISTER.named(name)).hasValue(REGISTER.get(agency));
    }

    @Test
    void theFileNameTellsWhoseAGamePictureIs() {
        assertThat(REGISTER.ofPicture("USATSI_24681357_168397536_lowres.jpg")).hasValue(REGISTER.get("imagn"));
    }

    private static Map<String, Set<String>> sharedBy(Function<Agency, Stream<String>> names) {
        var bearers = new HashMap<String, Set<String>>();
        REGISTER.all().forEach(agency -> names.apply(agency)
                .forEach(name -> bearers.merge(name, Set.of(agency.id()), RegisterOfAgenciesTest::both)));
        bearers.values().removeIf(ids -> ids.size() == 1);
        return bearers;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static List<List<String>> lists(Agency agency) {
        return Arrays.asList(
                agency.names(),
                agency.shortNames(),
                agency.misspellings(),
                agency.kin(),
                agency.namesakes(),
                agency.namesakeWords(),
                agency.pictureNames());
    }
}
