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
    private Height height = Height.LINE;

    /** Where characters stand to the line. */
    enum Height {
        LINE(""),
        RAISED("\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079"),
        LOWERED("\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089");

        private final String digits;

        Height(String digits) {
            this.digits = digits;
        }

        /** @param last of the tag's name: sup or sub */
        static Height ofTag(char last) {
            return last == 'p' ? RAISED : LOWERED;
        }

        /** An exponent is not a digit of the number before it. */
        char of(char c) {
            return this != LINE && c >= '0' && c <= '9' ? digits.charAt(c - '0') : c;
        }
    }

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
        add(height.of(c), place);
    }

    /** Digits of what follows are raised or lowered, or on the line again. */
    final void shift(Height to) {
        height = to;
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
