package stet.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes the blocks of a body in one form: no block stands in a paragraph, none is empty, white space is folded, emphasis ends
 * with its line. What was written in this form is read and written as it is.
 */
final class Blocks {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

    /** What is nested deeper stands in what is around it. */
    private static final int DEEPEST = 20;

    private final long longest;
    private final boolean isTyped;
    private final StringBuilder out = new StringBuilder();

    /** Quotations, lists and their items around the text that comes, the innermost last; and those of them that are written. */
    private final List<Container> around = new ArrayList<>();

    private final List<Container> written = new ArrayList<>();
    private final Deque<String> blocks = new ArrayDeque<>();
    private final StringBuilder block = new StringBuilder();
    private List<String> tags = List.of();
    private boolean spacePending;
    private int breaksPending;
    private boolean shows;
    private int tooDeep;

    /** A body is more than it may be. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super("A body is more than it may be", null, false, false);
        }
    }

    /** A quotation, a list or an item; one that nobody wrote, where HTML asks for one, is made up. */
    private static final class Container {
        private final String tag;
        private final boolean isMadeUp;
        private boolean hasText;

        Container(String tag, boolean isMadeUp) {
            this.tag = tag;
            this.isMadeUp = isMadeUp;
        }
    }

    /**
     * @param longest more characters are {@link TooLong}
     * @param isTyped whether a line feed in the text is one
     */
    Blocks(long longest, boolean isTyped) {
        this.longest = longest;
        this.isTyped = isTyped;
    }

    String html() {
        endBlock();
        closeTo(0);
        return out.toString();
    }

    /** A paragraph or a heading begins. */
    void begin(String tag) {
        endBlock();
        blocks.push(tag);
    }

    void end() {
        endBlock();
        blocks.pop();
    }

    /** A list stands in an item where it stands in a list, and an item in a list. */
    void enter(String tag) {
        endBlock();
        boolean isInList = !around.isEmpty() && isList(around.get(around.size() - 1).tag);
        boolean isMadeUpFor = tag.equals("li") != isInList;
        if (around.size() + (isMadeUpFor ? 2 : 1) > DEEPEST) {
            tooDeep++;
            return;
        }
        if (isMadeUpFor) {
            around.add(lastWritten(isInList ? "li" : "ul", around.size()));
        }
        around.add(new Container(tag, false));
    }

    void leave() {
        endBlock();
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        var tag = around.remove(around.size() - 1).tag;
        if (!around.isEmpty() && isMadeUpFor(tag, around.get(around.size() - 1))) {
            around.remove(around.size() - 1);
        }
    }

    /** Items without a list that follow each other are one list; so are lists in a list one item. */
    private Container lastWritten(String tag, int depth) {
        boolean isThere = written.size() > depth
                && written.get(depth).isMadeUp
                && written.get(depth).tag.equals(tag);
        return isThere ? written.get(depth) : new Container(tag, true);
    }

    void breakLine() {
        if (shows || !block.isEmpty()) {
            breaksPending++;
        }
        spacePending = false;
    }

    void text(String run, Emphasis emphasis, boolean isPreformatted) {
        boolean keepsLines = isTyped || isPreformatted;
        if (!keepsLines && !blocks.isEmpty()) {
            line(run, emphasis);
            return;
        }
        var paragraphs = EMPTY_LINES.split(run, -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endBlock();
            }
            if (keepsLines) {
                lines(paragraphs[i], emphasis);
            } else {
                line(paragraphs[i], emphasis);
            }
        }
    }

    private void lines(String text, Emphasis emphasis) {
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                breakLine();
            }
            line(lines[i], emphasis);
        }
    }

    private void line(String text, Emphasis emphasis) {
        var wanted = emphasis.tags();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                spacePending = !block.isEmpty() && breaksPending == 0;
            } else if (!Visible.isDirection(c)) {
                write(text, i, wanted);
            }
        }
    }

    private void write(String text, int at, List<String> wanted) {
        if (breaksPending > 0 || spacePending) {
            set(breaksPending > 0 ? List.of() : common(tags, wanted));
            block.append(breaksPending > 0 ? "<br>".repeat(breaksPending) : " ");
            breaksPending = 0;
            spacePending = false;
        }
        set(wanted);
        char c = text.charAt(at);
        append(block, c, false);
        shows |= Visible.is(text, at);
        if (out.length() + (long) block.length() > longest) {
            throw new TooLong();
        }
    }

    private void set(List<String> wanted) {
        if (tags == wanted) {
            return;
        }
        int same = common(tags, wanted).size();
        for (int i = tags.size(); i > same; i--) {
            block.append("</").append(name(tags.get(i - 1))).append('>');
        }
        for (int i = same; i < wanted.size(); i++) {
            block.append('<').append(wanted.get(i)).append('>');
        }
        tags = wanted;
    }

    private static List<String> common(List<String> some, List<String> others) {
        int same = 0;
        while (same < some.size() && same < others.size() && some.get(same).equals(others.get(same))) {
            same++;
        }
        return some.subList(0, same);
    }

    private static String name(String tag) {
        int space = tag.indexOf(' ');
        return space < 0 ? tag : tag.substring(0, space);
    }

    /** What shows nothing is no block. */
    private void endBlock() {
        set(List.of());
        if (shows) {
            openAround();
            var innermost = written.isEmpty() ? null : written.get(written.size() - 1);
            if (innermost != null && innermost.tag.equals("li")) {
                out.append(innermost.hasText ? "<br>" : "").append(block);
                innermost.hasText = true;
            } else {
                var tag = blocks.isEmpty() ? "p" : blocks.element();
                out.append('<')
                        .append(tag)
                        .append('>')
                        .append(block)
                        .append("</")
                        .append(tag)
                        .append('>');
            }
        }
        block.setLength(0);
        shows = false;
        spacePending = false;
        breaksPending = 0;
    }

    private void openAround() {
        int same = 0;
        while (same < written.size() && same < around.size() && written.get(same) == around.get(same)) {
            same++;
        }
        closeTo(same);
        List.copyOf(around.subList(same, around.size())).forEach(this::open);
        var innermost = written.isEmpty() ? null : written.get(written.size() - 1);
        if (innermost != null && isList(innermost.tag)) {
            open(new Container("li", true));
        }
    }

    private void open(Container container) {
        out.append('<').append(container.tag).append('>');
        written.add(container);
        if (written.size() > 1) {
            written.get(written.size() - 2).hasText = false;
        }
    }

    private void closeTo(int depth) {
        while (written.size() > depth) {
            out.append("</").append(written.remove(written.size() - 1).tag).append('>');
        }
    }

    private static boolean isList(String tag) {
        return tag.equals("ul") || tag.equals("ol");
    }

    private static boolean isMadeUpFor(String tag, Container container) {
        return container.isMadeUp && (tag.equals("li") ? isList(container.tag) : container.tag.equals("li"));
    }

    static String escaped(String text, boolean inValue) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            append(escaped, text.charAt(i), inValue);
        }
        return escaped.toString();
    }

    private static void append(StringBuilder to, char c, boolean inValue) {
        switch (c) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append(inValue ? ">" : "&gt;");
            case '"' -> to.append(inValue ? "&quot;" : "\"");
            case '\u00A0' -> to.append("&#xa0;");
            default -> to.append(c);
        }
    }
}
