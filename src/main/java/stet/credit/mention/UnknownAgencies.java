package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds proper names beside "news agency" and its like in other languages that are no names of the register. Where the
 * words do not say "news", as "agence" or "agenzia" alone, the words around the name have to report something.
 */
final class UnknownAgencies {
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_PHRASE = 3;
    private static final int NEAR = 4;

    /** How the words for an agency begin in languages that say "agency of news" in two words. */
    private static final List<String> AGENCY = List.of(
            "agen", "ag\u00EAn", "ajans", "byr\u00E5", "bureau", "\u0430\u0433\u0435\u043D\u0442\u0441\u0442\u0432");

    private static final Set<String> OF = Set.of("de", "di", "d'", "of");

    /** Agencies that give no news, and words that stand like a name behind "Nachrichtenagentur". */
    private static final Set<String> OTHERS = Set.of(
            "moody",
            "moody's",
            "fitch",
            "standard",
            "scope",
            "frontex",
            "europol",
            "eurojust",
            "nasa",
            "esa",
            "jaxa",
            "roscosmos",
            "unhcr",
            "unrwa",
            "usaid",
            "aiea",
            "iaea",
            "ema",
            "enisa",
            "efsa",
            "echa",
            "acnur",
            "anfang",
            "ende",
            "mitte");

    /** What may stand before an agency that only the sentence shows to be one of news. */
    private static final long LEADS = Sort.ARTICLE.bit()
            | Sort.POSSESSIVE.bit()
            | Sort.DESCRIBES.bit()
            | Sort.BY.bit()
            | Sort.TO.bit()
            | Sort.TAKES.bit()
            | Sort.REPORTS.bit();

    private final Prose prose;
    private final Tokens tokens;
    private final List<UnknownAgency> found = new ArrayList<>();

    private UnknownAgencies(Prose prose) {
        this.prose = prose;
        this.tokens = prose.tokens();
    }

    /** In the order of the text. */
    static List<UnknownAgency> in(Prose prose) {
        var unknown = new UnknownAgencies(prose);
        for (int i = 0; i < prose.tokens().size(); i++) {
            if (unknown.isNewsAgency(i) && !unknown.isKnown(i)) {
                unknown.takeNameBeside(i);
            }
        }
        return unknown.found;
    }

    private boolean isNewsAgency(int noun) {
        return tokens.is(noun, Sort.NEWS_AGENCY)
                || (isAgency(noun) && (saysNews(noun) || (isUnqualified(noun) && reports(noun))));
    }

    private boolean isAgency(int noun) {
        return tokens.is(noun, Sort.AGENCY_NOUN) && AGENCY.stream().anyMatch(tokens.low(noun)::startsWith);
    }

    /** "News agency", "agence de presse", "haber ajans\u0131". */
    private boolean saysNews(int noun) {
        return tokens.is(noun - 1, Sort.OF_NEWS)
                || tokens.is(noun + 1, Sort.OF_NEWS)
                || (OF.contains(tokens.low(noun + 1)) && tokens.is(noun + 2, Sort.OF_NEWS));
    }

    /** "The agency", "l'agence", "Fides agency", but not "travel agency". */
    private boolean isUnqualified(int noun) {
        boolean german = tokens.low(noun).equals("agentur");
        return tokens.is(noun, Sort.CAPITAL) == german
                && (tokens.isEdge(noun - 1) || isOfName(noun - 1) || (tokens.sorts(noun - 1) & LEADS) != 0);
    }

    /** Whether a word beside the name reports: "the Fides agency reported", "selon l'agence Fides". */
    private boolean reports(int noun) {
        for (int i = noun - NEAR; i <= noun + NEAR; i++) {
            if ((tokens.is(i, Sort.REPORTS) || tokens.is(i, Sort.TAKES)) && isOfOneSentence(i, noun)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfOneSentence(int one, int other) {
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            if (tokens.isEdge(i) || tokens.is(i, Sort.STOP)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(int noun) {
        for (int i = startOfPhrase(noun) - 2; i <= endOfPhrase(noun) + 1; i++) {
            if (tokens.isName(i)) {
                return true;
            }
        }
        return false;
    }

    private int startOfPhrase(int noun) {
        int at = noun;
        while (at > noun - LONGEST_PHRASE && isOfPhrase(at - 1)) {
            at--;
        }
        return at;
    }

    private int endOfPhrase(int noun) {
        int at = noun + 1;
        while (at <= noun + LONGEST_PHRASE && (isOfPhrase(at) || OF.contains(tokens.low(at)))) {
            at++;
        }
        return at;
    }

    /** "State", "official", "press": what belongs to the noun and not to the name. */
    private boolean isOfPhrase(int token) {
        return !OF.contains(tokens.low(token)) && (tokens.is(token, Sort.OF_NEWS) || tokens.is(token, Sort.DESCRIBES));
    }

    private void takeNameBeside(int noun) {
        int behind = endOfPhrase(noun);
        int start = tokens.is(behind, Sort.QUOTE) ? behind + 1 : behind;
        int end = start;
        while (end < start + LONGEST_NAME && isOfName(end)) {
            end++;
        }
        if (end > start) {
            takeUnlessFirm(start, end);
        } else if (tokens.is(noun, Sort.CAPITAL)) {
            takeTitle(noun);
        } else {
            takeNameBefore(noun);
        }
    }

    /** "Wirt & S\u00F6hne" is a firm. */
    private void takeUnlessFirm(int start, int end) {
        if (!tokens.low(end).equals("&")) {
            take(start, end);
        }
    }

    /** "Philippine News Agency": the noun is of the name. */
    private void takeTitle(int noun) {
        int start = noun;
        while (start > noun - LONGEST_NAME - 1
                && tokens.is(start - 1, Sort.CAPITAL)
                && !tokens.is(start - 1, Sort.ARTICLE)) {
            start--;
        }
        if (start < noun - 1) {
            take(start, noun + 1);
        }
    }

    private void takeNameBefore(int noun) {
        int end = startOfPhrase(noun);
        int start = end;
        while (start > end - LONGEST_NAME && isOfName(start - 1) && !isOfANation(start - 1)) {
            start--;
        }
        boolean unspaced = end == noun && isUnspacedName(noun - 1, noun);
        if (unspaced) {
            take(noun - 1, noun + 1);
        } else if (start < end) {
            take(start, end);
        }
    }

    private boolean isUnspacedName(int token, int noun) {
        return token >= 0
                && tokens.sorts(token) == 0
                && tokens.end(token) == tokens.start(noun)
                && Letters.standsAlone(tokens.low(token).charAt(0));
    }

    private boolean isOfName(int token) {
        if (tokens.isEdge(token) || tokens.is(token, Sort.NUMBER) || OTHERS.contains(tokens.low(token))) {
            return false;
        }
        return tokens.is(token, Sort.PROPER)
                || (tokens.is(token, Sort.UPPER) && !tokens.is(token, Sort.INITIAL))
                || (tokens.low(token).equals("-") && tokens.is(token, Sort.PERSON));
    }

    /** An adjective of a nation that the lexicon does not know, by its ending; a name in capitals is none. */
    private boolean isOfANation(int token) {
        var low = tokens.low(token);
        return !tokens.is(token, Sort.UPPER) && (low.endsWith("an") || low.endsWith("ese") || low.endsWith("ish"));
    }

    private void take(int start, int end) {
        int from = tokens.start(start);
        int to = tokens.end(end - 1);
        var field = prose.field();
        found.add(new UnknownAgency(field.text().substring(from, to), field.name(), from, to, prose.isSpoken(from)));
    }
}
