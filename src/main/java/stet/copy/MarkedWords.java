package stet.copy;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a body, with what they stand in: a heading, a quotation, a list, a link, emphasis. */
final class MarkedWords implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "li");
    private static final Set<String> MARKS =
            Set.of("h2", "h3", "blockquote", "ul", "ol", "em", "strong", "sub", "sup", "a");

    private final List<Word> words = new ArrayList<>();
    private final Deque<List<String>> marks = new ArrayDeque<>();
    private boolean isNewBlock;

    private MarkedWords() {
        marks.push(List.of());
    }

    /**
     * Letters between two boundaries of words (UAX #29), which may be blanks or marks.
     *
     * @param marks tags, the outermost first; a link as {@code a} and its address
     */
    record Word(String text, List<String> marks) {
        /** Two words with the same key read and look alike. */
        String key() {
            return marks.isEmpty() ? text : text + '\u0000' + String.join("\u0000", marks);
        }
    }

    /** Of plain text, without marks. */
    static List<Word> ofText(String text) {
        var words = new MarkedWords();
        words.cut(text);
        return words.words;
    }

    /** Of HTML as {@link Draft#copy()} leaves it; a new line stands between two blocks. */
    static List<Word> ofBody(String html) {
        var words = new MarkedWords();
        Jsoup.parseBodyFragment(html).body().traverse(words);
        return words.words;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            read(run);
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            marks.pop();
            isNewBlock |= BLOCKS.contains(element.normalName());
        }
    }

    private void read(TextNode run) {
        var around = run.parent();
        boolean isBetweenBlocks = run.isBlank() && around != null && !holdsText(around);
        if (!isBetweenBlocks) {
            endBlock();
            cut(run.getWholeText());
        }
    }

    private static boolean holdsText(Element around) {
        return !Set.of("body", "ul", "ol", "blockquote").contains(around.normalName());
    }

    private void open(Element element, String tag) {
        isNewBlock |= BLOCKS.contains(tag);
        var within = marks.element();
        if (MARKS.contains(tag)) {
            var more = new ArrayList<>(within);
            more.add(tag.equals("a") ? "a " + element.attr("href") : tag);
            within = List.copyOf(more);
        }
        if (tag.equals("br")) {
            words.add(new Word("\n", List.of()));
        }
        marks.push(within);
    }

    private void endBlock() {
        if (isNewBlock && !words.isEmpty()) {
            words.add(new Word("\n", List.of()));
        }
        isNewBlock = false;
    }

    private void cut(String text) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(new Word(text.substring(start, end), marks.element()));
        }
    }
}
