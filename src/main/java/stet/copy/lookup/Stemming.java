package stet.copy.lookup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.copy.Language;

/** The languages whose words PostgreSQL makes stems of, by a configuration each (Snowball, without stop words). */
public final class Stemming {
    private static final Set<Language> KNOWN = EnumSet.of(
            Language.EN,
            Language.DE,
            Language.FR,
            Language.ES,
            Language.IT,
            Language.PT,
            Language.NL,
            Language.TR,
            Language.NO,
            Language.SV,
            Language.DA);

    private Stemming() {}

    /** The configuration for a text; that of English where its language has none, or does not show. */
    public static String of(String text) {
        return configuration(Language.of(text, KNOWN, Language.EN));
    }

    /** All of them. */
    public static List<String> configurations() {
        return KNOWN.stream().map(Stemming::configuration).toList();
    }

    private static String configuration(Language language) {
        return "stem_" + language.code();
    }
}
