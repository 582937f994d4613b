package stet.credit.mention;

import java.util.Set;

/** A sighting among its words: what the forms of the grammar look at. */
final class Context {
    private static final int FAR = 60;

    private final Prose prose;
    private final Tokens tokens;
    private final Sighting sighting;
    private final int first;
    private final int after;

    Context(Prose prose, Sighting sighting) {
        this.prose = prose;
        this.tokens = prose.tokens();
        this.sighting = sighting;
        this.first = tokens.indexAt(sighting.start());
        this.after = tokens.indexAt(sighting.end());
    }

    Field.Part part() {
        return prose.field().part();
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
        return prose.isInLastParagraph(sighting.start());
    }

    /** The paragraph that holds the name. */
    Paragraph paragraph() {
        return prose.paragraphAt(sighting.start());
    }

    /** Whether the name stands between quotation marks, and so is the speaker's. */
    boolean isSpoken() {
        return prose.isSpoken(sighting.start());
    }
}
