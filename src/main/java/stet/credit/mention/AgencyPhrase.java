package stet.credit.mention;

import java.util.List;
import java.util.Set;

/** The words around "agency" that say of which kind it is: "the official news agency", "agence de presse", "haber ajansı". */
final class AgencyPhrase {
    private static final int LONGEST = 3;
    private static final int NEAR = 4;

    /** How the words for an agency begin in languages that say "agency of news" in two words. */
    private static final List<String> AGENCY = List.of(
            "agen", "ag\u00EAn", "ajans", "byr\u00E5", "bureau", "\u0430\u0433\u0435\u043D\u0442\u0441\u0442\u0432");

    private static final Set<String> OF = Set.of("de", "di", "d'", "of");

    /** What may stand before an agency that only the sentence shows to be one of news. */
    private static final long LEADS = Sort.ARTICLE.bit()
            | Sort.POSSESSIVE.bit()
            | Sort.DESCRIBES.bit()
            | Sort.BY.bit()
            | Sort.TO.bit()
            | Sort.TAKES.bit()
            | Sort.REPORTS.bit();

    private final Tokens tokens;
    private final int noun;

    AgencyPhrase(Tokens tokens, int noun) {
        this.tokens = tokens;
        this.noun = noun;
    }

    /** Its words say "news", or it stands alone and the words beside it report. */
    boolean isOfNews() {
        return tokens.is(noun, Sort.NEWS_AGENCY)
                || (isAgency() && (saysNews() || (isUnqualified() && isBesideReport())));
    }

    /** Whether a name of the register is in it or beside it. */
    boolean isKnown() {
        for (int i = start() - 2; i <= end() + 1; i++) {
            if (tokens.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** Its first token. */
    int start() {
        int at = noun;
        while (at > noun - LONGEST && describes(at - 1)) {
            at--;
        }
        return at;
    }

    /** The token behind it. */
    int end() {
        int at = noun + 1;
        while (at <= noun + LONGEST && (describes(at) || OF.contains(tokens.low(at)))) {
            at++;
        }
        return at;
    }

    private boolean isAgency() {
        return tokens.is(noun, Sort.AGENCY_NOUN) && AGENCY.stream().anyMatch(tokens.low(noun)::startsWith);
    }

    private boolean saysNews() {
        return tokens.is(noun - 1, Sort.OF_NEWS)
                || tokens.is(noun + 1, Sort.OF_NEWS)
                || (OF.contains(tokens.low(noun + 1)) && tokens.is(noun + 2, Sort.OF_NEWS));
    }

    /** "The agency", "l'agence", "Fides agency", but not "travel agency". */
    private boolean isUnqualified() {
        boolean german = tokens.low(noun).equals("agentur");
        return tokens.is(noun, Sort.CAPITAL) == german
                && (tokens.isEdge(noun - 1)
                        || tokens.is(noun - 1, Sort.PROPER)
                        || tokens.is(noun - 1, Sort.UPPER)
                        || (tokens.sorts(noun - 1) & LEADS) != 0);
    }

    private boolean isBesideReport() {
        for (int i = noun - NEAR; i <= noun + NEAR; i++) {
            if ((tokens.is(i, Sort.REPORTS) || tokens.is(i, Sort.TAKES)) && isOfItsSentence(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfItsSentence(int token) {
        for (int i = Math.min(token, noun); i < Math.max(token, noun); i++) {
            if (tokens.isEdge(i) || tokens.is(i, Sort.STOP)) {
                return false;
            }
        }
        return true;
    }

    private boolean describes(int token) {
        return !OF.contains(tokens.low(token)) && (tokens.is(token, Sort.OF_NEWS) || tokens.is(token, Sort.DESCRIBES));
    }
}
