package stet.credit.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A field's text read once: its words, its paragraphs, and what of it is spoken. Everything after that is a look-up. */
final class Prose {
    private static final int LINES_AT_FOOT = 3;

    private final Field field;
    private final Tokens tokens;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final int[] paragraphOf;
    private final BitSet spoken = new BitSet();

    Prose(Field field, List<Sighting> names) {
        this.field = field;
        this.tokens = new Tokens(field.text(), names);
        this.paragraphOf = new int[tokens.size()];
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (tokens.isEdge(i)) {
                Arrays.fill(paragraphOf, start, Math.min(i + 1, tokens.size()), paragraphs.size());
                paragraphs.add(new Paragraph(tokens, start, i));
                start = i + 1;
            }
        }
        listen();
    }

    Field field() {
        return field;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The paragraph that holds a token. */
    Paragraph paragraph(int token) {
        return paragraphs.get(paragraphOf[token]);
    }

    /** The next paragraph that holds anything, so many on or back; an empty one beyond the text. */
    Paragraph beside(int token, int step) {
        int at = paragraphOf[token] + step;
        while (at >= 0 && at < paragraphs.size() && paragraphs.get(at).isEmpty()) {
            at += step;
        }
        return at < 0 || at >= paragraphs.size() ? new Paragraph(tokens, 0, 0) : paragraphs.get(at);
    }

    /** Whether nothing but a few short lines stand below a token's paragraph, and a sentence stands above it. */
    boolean isAtFoot(int token) {
        return hasSentenceAbove(paragraphOf[token]) && isLast(token);
    }

    /** Whether nothing but a few short lines stand below a token's paragraph. */
    boolean isLast(int token) {
        int below = 0;
        for (int i = paragraphOf[token] + 1; i < paragraphs.size(); i++) {
            below += paragraphs.get(i).isEmpty() ? 0 : 1;
            if (below > LINES_AT_FOOT || !mayStandBelowFoot(paragraphs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayStandBelowFoot(Paragraph line) {
        return !line.isGallery() && (!line.isSentence() || line.holdsRights());
    }

    private boolean hasSentenceAbove(int paragraph) {
        for (int i = paragraph - 1; i >= Math.max(0, paragraph - LINES_AT_FOOT - 1); i--) {
            if (paragraphs.get(i).isSentence()) {
                return true;
            }
        }
        return false;
    }

    /** Whether quotation marks opened before this character in its paragraph and have not closed. */
    boolean isSpoken(int at) {
        return spoken.get(at);
    }

    /** Whether somebody says the name. Marks around nothing but the name are no quotation: the agency "TASS". */
    boolean isSpoken(Sighting name) {
        boolean alone = isMark(name.start() - 1) && isMark(name.end());
        return isSpoken(alone ? Math.max(0, name.start() - 2) : name.start());
    }

    private boolean isMark(int at) {
        return at >= 0 && tokens.is(tokens.indexAt(at), Sort.QUOTE) && tokens.start(tokens.indexAt(at)) == at;
    }

    private void listen() {
        boolean straight = false;
        int curled = 0;
        for (int i = 0; i < field.text().length(); i++) {
            switch (field.text().charAt(i)) {
                case '\n' -> {
                    straight = false;
                    curled = 0;
                }
                case '"' -> straight = !straight;
                case '\u201C', '\u201E', '\u00AB' -> curled = closesGerman(i) ? Math.max(0, curled - 1) : curled + 1;
                case '\u201D', '\u00BB' -> curled = Math.max(0, curled - 1);
                default -> {}
            }
            if (straight || curled > 0) {
                spoken.set(i);
            }
        }
    }

    /** The mark that opens an English quotation closes a German one: no letter follows it. */
    private boolean closesGerman(int at) {
        var text = field.text();
        return text.charAt(at) == '\u201C'
                && at > 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && text.charAt(at - 1) != '('
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}
