package stet.credit.passage;

import java.util.BitSet;
import java.util.regex.Pattern;
import stet.copy.Words;

/**
 * The words of a text that are somebody else's: inside quotation marks, in an embedded post of social media with its
 * author's handle, or in the paragraph after "said in a statement:". A quotation ends with its paragraph, unless the next
 * paragraph opens with a quotation mark again.
 */
final class Quotations {
    private static final String OPENING = "\"\u201C\u201E\u00AB\u00BB\u2018\u300C\u300E";
    private static final Pattern HANDLE = Pattern.compile("\\(@\\w{1,30}\\)");
    private static final Pattern AUTHOR_ALONE = Pattern.compile("^\\s*([\u2014\u2013-]|A post shared by )");
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)\\b(statement|communiqu[e\u00E9]|letter|decree)\\b[^.]{0,80}:$");
    private static final int LONGEST_ANNOUNCEMENT = 120;
    private static final int LONGEST_NAME = 60;
    private static final int NONE = -1;

    private final String text;
    private final Words words;
    private final BitSet quoted = new BitSet();

    private Quotations(Words words) {
        this.text = words.text();
        this.words = words;
    }

    /** The indices of the words. */
    static BitSet of(Words words) {
        var quotations = new Quotations(words);
        quotations.read();
        return quotations.quoted;
    }

    private void read() {
        int before = 0;
        boolean stated = false;
        boolean hasPosts = text.contains("(@");
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            marks(start, end);
            if (stated) {
                quote(start, end);
            }
            if (hasPosts && isPost(text.substring(start, end))) {
                quote(AUTHOR_ALONE.matcher(text.substring(start, end)).find() ? before : start, end);
            }
            stated = announcesStatement(start, end);
            before = start;
            start = end + 1;
        }
    }

    private boolean announcesStatement(int start, int end) {
        return end > start
                && text.charAt(end - 1) == ':'
                && STATEMENT
                        .matcher(text.substring(Math.max(start, end - LONGEST_ANNOUNCEMENT), end))
                        .find();
    }

    /** "Go figure! — Jane Doe (@janedoe) July 3, 2026" */
    private static boolean isPost(String paragraph) {
        return paragraph.contains("(@")
                && HANDLE.matcher(paragraph).results().anyMatch(handle -> {
                    var name = paragraph.substring(Math.max(0, handle.start() - LONGEST_NAME), handle.start());
                    return name.indexOf('\u2014') >= 0 || name.contains(" - ") || name.startsWith("A post shared by");
                });
    }

    private void marks(int start, int end) {
        int open = NONE;
        for (int at = start; at < end; at++) {
            if (open == NONE) {
                open = opens(at) ? at : NONE;
            } else if (closes(at, text.charAt(open))) {
                quote(open, at);
                open = NONE;
            }
        }
        if (open != NONE && end + 1 < text.length() && text.charAt(end + 1) == text.charAt(open)) {
            quote(open, end);
        }
    }

    private boolean opens(int at) {
        char mark = text.charAt(at);
        boolean isMark = mark == '"' || (mark >= 0x80 && OPENING.indexOf(mark) >= 0);
        return isMark && !isWord(at - 1) && at + 1 < text.length() && !isSpace(at + 1);
    }

    private boolean closes(int at, char opening) {
        char mark = text.charAt(at);
        return switch (opening) {
            case '"' -> mark == '"';
            case '\u201E' -> mark == '\u201C' || mark == '\u201D';
            case '\u00AB' -> mark == '\u00BB';
            case '\u00BB' -> mark == '\u00AB';
            case '\u2018' -> mark == '\u2019' && !isWord(at + 1);
            case '\u300C' -> mark == '\u300D';
            case '\u300E' -> mark == '\u300F';
            default -> mark == '\u201D';
        };
    }

    private boolean isWord(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private void quote(int start, int end) {
        quoted.set(words.indexAt(start), words.indexAt(end));
    }
}
