package stet.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The words that credits are made of, in the languages of the house. They name nobody, so a credit can be written without them. */
final class CreditWords {
    /** What hardly stands in a short line that is no credit. */
    private static final Set<String> TELLING = words("""
            reporting inputs input files contributed contributing contributions contribution source sources wires newswires
            material materials materialien agenturmaterial quelle quellen unter verwendung beigetragen
            collaboration information informations información aportes informaciones fuente fuentes informazioni contributi
            contributo fonte fonti informações colaboração medewerking bron bronnen źródło źródła kaynak kaynaklar bidrag
            kilde kilder materiale källa källor zdroj zdroje využitím agencies agenturen nachrichtenagenturen agences
            agencias agenzie agências persbureaus agencje ajanslar agentury byråer bureauer""");

    /** Agencies that are not named. */
    private static final Set<String> NAMELESS = words("""
            agencies wires newswires staff agenturen nachrichtenagenturen agences agencias agenzie agências persbureaus
            agencje ajanslar agentury byråer bureauer redaktion rédaction redacción redazione redação redactie redakcja
            redaksjonen redaktionen redakce""");

    private static final Set<String> OTHERS = words("""
            with by from of for the a an this that story article report reports additional further other news agency press
            service wire wires staff and to also was used were is includes including contains provided supplied compiled
            writing written edited editing photo
            mit von der des dem den die und vom aus nachrichtenagentur agentur wurde verwendet texten meldungen
            avec de du des d l la le les et agence dépêches par
            con y e el las los agencia por
            di da del della dell dei delle il lo i agenzia
            com do das dos agência agências o os as
            met van het een en persbureau
            z agencja agencji oraz
            ve ajansı katkı katkılarıyla
            med fra från och og af av
            s ze a agentur zpráv redaktion redaktionen""");

    /** Words that agencies' names are made of too. */
    private static final Set<String> OF_NAMES =
            words("news agency press service wire agence agencia agenzia agência presse");

    private CreditWords() {}

    static boolean isOfNames(String word) {
        return OF_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isTelling(String word) {
        return TELLING.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isNameless(String word) {
        return NAMELESS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is one of a credit's own and no name. */
    static boolean isOne(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        return TELLING.contains(low) || NAMELESS.contains(low) || OTHERS.contains(low);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }
}
