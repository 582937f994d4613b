package stet.credit.mention;

import java.util.Set;

/** Letters in brackets after the words they stand for, as in "Canadian Pacific (CP)" or "Channel NewsAsia (CNA)". */
final class Abbreviation {
    private static final int SMALL_WORDS = 3;
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "to", "in", "de", "la", "e", "i", "-", "&", "'s", "di", "du");

    private final Tokens tokens;
    private final String text;
    private final String letters;
    private int word;

    private Abbreviation(Prose prose, int token) {
        this.tokens = prose.tokens();
        this.text = prose.field().text();
        this.letters = text.substring(tokens.start(token), tokens.end(token));
        this.word = token - 2;
    }

    /** Whether the words before the brackets around this token begin with its letters. */
    static boolean isExplained(Prose prose, int token) {
        if (!prose.tokens().is(token - 1, Sort.OPENS)
                || prose.tokens().low(token).length() < 2) {
            return false;
        }
        return new Abbreviation(prose, token).isSpelledOut();
    }

    private boolean isSpelledOut() {
        for (int i = letters.length() - 1; i >= 0; i--) {
            skipSmallWords(i);
            if (begins(i)) {
                word--;
            } else if (i == 0 || !humps(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipSmallWords(int letter) {
        for (int i = 0; i < SMALL_WORDS && !begins(letter) && SMALL.contains(tokens.low(word)); i++) {
            word--;
        }
    }

    private boolean begins(int letter) {
        var low = tokens.low(word);
        return !low.isEmpty() && low.charAt(0) == Character.toLowerCase(letters.charAt(letter));
    }

    /** "NewsAsia" gives both its letters. */
    private boolean humps(int letter) {
        return tokens.low(word).length() > 1
                && text.substring(tokens.start(word) + 1, tokens.end(word)).indexOf(letters.charAt(letter)) >= 0;
    }
}
