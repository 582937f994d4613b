package stet.copy;

import java.util.Set;

/** Folds the white space of each block of a body and joins the blocks by one line feed: what its plain text is. */
class Folding {
    static final int NOWHERE = -1;

    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li", "body");

    private final StringBuilder text = new StringBuilder();
    private boolean blockPending;
    private boolean spacePending;
    private int space = NOWHERE;

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    String text() {
        return text.toString();
    }

    int length() {
        return text.length();
    }

    /** @param place where the character stands, to be told of what becomes of it */
    final void read(char c, int place) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
            awaitSpace(place);
            return;
        }
        if (blockPending && text.length() > 0) {
            add('\n', NOWHERE);
        } else if (spacePending) {
            add(' ', space);
        }
        blockPending = false;
        spacePending = false;
        add(c, place);
    }

    final void breakLine() {
        awaitSpace(NOWHERE);
    }

    /** A block begins or ends. */
    final void endBlock() {
        blockPending = text.length() > 0;
        spacePending = false;
    }

    /** Adds a character of the text, which stands at that place or nowhere. */
    void add(char c, int place) {
        text.append(c);
    }

    private void awaitSpace(int place) {
        if (!spacePending && !blockPending && text.length() > 0) {
            spacePending = true;
            space = place;
        }
    }
}
