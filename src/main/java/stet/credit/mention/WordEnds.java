package stet.credit.mention;

/** Where a word or a mark ends that starts somewhere in a text. */
final class WordEnds {
    private static final String RUNS = "-=\u2013\u2014_.*";
    private static final int LONGEST_ELIDED = 4;

    private final String text;

    WordEnds(String text) {
        this.text = text;
    }

    /** Half-open; no word or mark reaches beyond {@code to}. */
    int after(int from, int to) {
        return Character.isLetterOrDigit(text.charAt(from)) ? word(from, to) : mark(from, to);
    }

    private int word(int from, int to) {
        if (Letters.standsAlone(text.charAt(from))) {
            return unspaced(from, to);
        }
        int at = from;
        while (at < to && (isLetterOfWord(text.charAt(at)) || isMarkOfLetter(text.charAt(at)))) {
            at++;
        }
        if (at - from == 1 && isInitials(from, to)) {
            return initials(from, to);
        }
        return at < to && at + 1 < text.length() && elides(from, at) ? at + 1 : at;
    }

    /** A word that the lexicon knows, or what stands before the next one. */
    private int unspaced(int from, int to) {
        int at = Lexicon.endOfUnspaced(text, from, to);
        if (at > from) {
            return at;
        }
        do {
            at++;
        } while (at < to
                && Character.isLetterOrDigit(text.charAt(at))
                && Letters.standsAlone(text.charAt(at))
                && Lexicon.endOfUnspaced(text, at, to) == at);
        return at;
    }

    private static boolean isLetterOfWord(char c) {
        return Character.isLetterOrDigit(c) && !Letters.standsAlone(c);
    }

    private int mark(int from, int to) {
        char c = text.charAt(from);
        if (isApostrophe(c) && from + 1 < to && text.charAt(from + 1) == 's' && !isLetterAt(from + 2)) {
            return from + 2;
        }
        int at = from + 1;
        while (RUNS.indexOf(c) >= 0 && at < to && text.charAt(at) == c) {
            at++;
        }
        return at;
    }

    /** "U.S.", "a.m.": letters with full stops between them. */
    private boolean isInitials(int at, int to) {
        return at + 2 < to
                && Character.isLetter(text.charAt(at))
                && text.charAt(at + 1) == '.'
                && Character.isLetter(text.charAt(at + 2))
                && !isLetterAt(at + 3);
    }

    /** The last full stop belongs to them where the line goes on. */
    private int initials(int from, int to) {
        int at = from;
        while (isInitials(at, to)) {
            at += 2;
        }
        boolean dotted = at + 2 < to && text.charAt(at + 1) == '.' && text.charAt(at + 2) != '\n';
        return dotted ? at + 2 : at + 1;
    }

    /** "l'", "dell'", "O'" go before their word, "'s" stands for itself. */
    private boolean elides(int from, int apostrophe) {
        return isApostrophe(text.charAt(apostrophe))
                && apostrophe - from <= LONGEST_ELIDED
                && Character.isLetter(text.charAt(apostrophe + 1))
                && Character.isLetter(text.charAt(apostrophe - 1))
                && !(text.charAt(apostrophe + 1) == 's' && !isLetterAt(apostrophe + 2));
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isMarkOfLetter(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
