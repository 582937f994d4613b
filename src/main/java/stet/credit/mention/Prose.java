package stet.credit.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A field's text read once: its words, its paragraphs, and what of it is spoken. Everything after that is a look-up. */
final class Prose {
    private final Field field;
    private final Tokens tokens;
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final BitSet spoken = new BitSet();

    Prose(Field field) {
        this.field = field;
        this.tokens = new Tokens(field.text());
        var lower = field.text().toLowerCase(Locale.ROOT);
        for (var paragraph : lower.split("\n", -1)) {
            paragraphs.add(new Paragraph(paragraph));
            starts.add(starts.get(starts.size() - 1) + paragraph.length() + 1);
        }
        listen();
    }

    Field field() {
        return field;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The paragraph that holds this place. */
    Paragraph paragraphAt(int at) {
        return paragraphs.get(indexAt(at));
    }

    boolean isInLastParagraph(int at) {
        return indexAt(at) == paragraphs.size() - 1;
    }

    /** Whether quotation marks opened before this place in its paragraph and have not closed. */
    boolean isSpoken(int at) {
        return spoken.get(at);
    }

    private int indexAt(int at) {
        int found = Collections.binarySearch(starts, at);
        return Math.min(found >= 0 ? found : -found - 2, paragraphs.size() - 1);
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
                case '\u201C', '\u201E', '\u00AB' -> curled++;
                case '\u201D', '\u00BB' -> curled = Math.max(0, curled - 1);
                default -> {}
            }
            spoken.set(i, straight || curled > 0);
        }
    }
}
