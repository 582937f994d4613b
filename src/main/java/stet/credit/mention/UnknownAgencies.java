package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds proper names beside "news agency" and its like in other languages that are no names of the register. */
final class UnknownAgencies {
    private static final int LONGEST_NAME = 4;

    /** Agencies that give no news, and words that stand like a name behind "Nachrichtenagentur". */
    private static final Set<String> OTHERS = Set.of("""
            moody moody's fitch standard scope frontex europol eurojust nasa esa jaxa roscosmos unhcr unrwa usaid aiea iaea
            ema enisa efsa echa acnur anfang ende mitte""".split("\\s+"));

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
            var phrase = new AgencyPhrase(prose.tokens(), i);
            if (phrase.isOfNews() && !phrase.isKnown()) {
                unknown.takeNameBeside(phrase, i);
            }
        }
        return unknown.found;
    }

    private void takeNameBeside(AgencyPhrase phrase, int noun) {
        int start = tokens.is(phrase.end(), Sort.QUOTE) ? phrase.end() + 1 : phrase.end();
        int end = start;
        while (end < start + LONGEST_NAME && isOfName(end)) {
            end++;
        }
        if (end > start) {
            takeUnlessFirm(start, end);
        } else if (tokens.is(noun, Sort.CAPITAL)) {
            takeTitle(noun);
        } else {
            takeNameBefore(phrase.start(), noun);
        }
    }

    /** "Wirt & Söhne" is a firm. */
    private void takeUnlessFirm(int start, int end) {
        if (!tokens.low(end).equals("&")) {
            take(start, end);
        }
    }

    /** "Philippine News Agency": the noun is of the name. */
    private void takeTitle(int noun) {
        int start = noun;
        while (start >= noun - LONGEST_NAME
                && tokens.is(start - 1, Sort.CAPITAL)
                && !tokens.is(start - 1, Sort.ARTICLE)) {
            start--;
        }
        if (start < noun - 1) {
            take(start, noun + 1);
        }
    }

    private void takeNameBefore(int end, int noun) {
        int start = end;
        while (start > end - LONGEST_NAME && isOfName(start - 1) && !isOfANation(start - 1)) {
            start--;
        }
        if (end == noun && isUnspacedName(noun - 1)) {
            take(noun - 1, noun + 1);
        } else if (start < end) {
            take(start, end);
        }
    }

    /** An unknown word of a script without spaces that runs into the noun. */
    private boolean isUnspacedName(int token) {
        return token >= 0
                && tokens.sorts(token) == 0
                && tokens.end(token) == tokens.start(token + 1)
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
