package stet.credit.mention;

import java.util.Locale;
import java.util.Set;

/** A sighting among its words: what the forms of the grammar look at. */
final class Context {
    private static final int FAR = 60;
    private static final int NEAR = 2_000;

    private final Field field;
    private final Tokens tokens;
    private final Sighting sighting;
    private final int first;
    private final int after;

    Context(Field field, Tokens tokens, Sighting sighting) {
        this.field = field;
        this.tokens = tokens;
        this.sighting = sighting;
        this.first = tokens.indexAt(sighting.start());
        this.after = tokens.indexAt(sighting.end());
    }

    Field.Part part() {
        return field.part();
    }

    Sighting sighting() {
        return sighting;
    }

    /** The word so many tokens before the name, lower case; 1 is the next to it. */
    String before(int distance) {
        return tokens.low(first - distance);
    }

    /** The word so many tokens after the name, lower case; 1 is the next to it. */
    String after(int distance) {
        return tokens.low(after + distance - 1);
    }

    /** The same as printed. */
    String printedAfter(int distance) {
        return tokens.get(after + distance - 1).word();
    }

    /** The word before the name, leaving out articles and a few words that describe an agency. */
    String beforeArticle() {
        int at = first - 1;
        while (Words.FILLERS.contains(tokens.low(at))) {
            at--;
        }
        return tokens.low(at);
    }

    /** The two words before the name and its article, joined by a space. */
    String twoBeforeArticle() {
        int at = first - 1;
        while (Words.FILLERS.contains(tokens.low(at))) {
            at--;
        }
        return tokens.low(at - 1) + " " + tokens.low(at);
    }

    /** Whether one of the words stands between the start of the paragraph and the name, so many tokens off at most. */
    boolean isLedBy(Set<String> words, int most) {
        for (int i = 1; i <= most && !before(i).equals("\n") && first - i >= 0; i++) {
            if (words.contains(before(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words follows in the same sentence, so many tokens off at most. */
    boolean isFollowedBy(Set<String> words, int most) {
        for (int i = 1; i <= most; i++) {
            var word = after(i);
            if (word.isEmpty() || word.equals("\n") || word.equals(".")) {
                return false;
            }
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens stand before the name in its paragraph. */
    int depthInParagraph() {
        int depth = 0;
        while (depth < FAR && first - depth - 1 >= 0 && !before(depth + 1).equals("\n")) {
            depth++;
        }
        return depth;
    }

    /** How many tokens follow the name in its paragraph. */
    int restOfParagraph() {
        int rest = 0;
        while (rest < FAR && !after(rest + 1).isEmpty() && !after(rest + 1).equals("\n")) {
            rest++;
        }
        return rest;
    }

    /** Whether the name stands in the last paragraph of its field. */
    boolean isInLastParagraph() {
        return field.text().indexOf('\n', sighting.end()) < 0;
    }

    /** The paragraph that holds the name, lower case; of a huge one no more than what is near. */
    String paragraph() {
        int end = field.text().indexOf('\n', sighting.end());
        int last = Math.min(end < 0 ? field.text().length() : end, sighting.end() + NEAR);
        return field.text().substring(startOfParagraph(), last).toLowerCase(Locale.ROOT);
    }

    /** Whether the name stands between quotation marks that open and close in its paragraph. */
    boolean isSpoken() {
        int straight = 0;
        int curled = 0;
        for (int i = startOfParagraph(); i < sighting.start(); i++) {
            switch (field.text().charAt(i)) {
                case '"' -> straight++;
                case '\u201C', '\u201E', '\u00AB' -> curled++;
                case '\u201D', '\u00BB' -> curled = Math.max(0, curled - 1);
                default -> {}
            }
        }
        return straight % 2 == 1 || curled > 0;
    }

    private int startOfParagraph() {
        return Math.max(field.text().lastIndexOf('\n', sighting.start()) + 1, sighting.start() - NEAR);
    }
}
