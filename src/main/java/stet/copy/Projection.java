package stet.copy;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a body and where each of its characters stands in the HTML: the text of the blocks, white space
 * folded in each, joined by one line feed. All offsets are UTF-16 code units, spans half-open.
 */
public final class Projection implements NodeVisitor {
    private final Document document;
    private final Places places = new Places();

    /** By the place of their first character, counted through all of them. */
    private final NavigableMap<Integer, TextNode> runs = new TreeMap<>();

    private int read;

    private Projection(String html) {
        document = Jsoup.parseBodyFragment(html);
        document.body().traverse(this);
    }

    /** @param html a body as {@link Draft#copy()} leaves it */
    public static Projection of(String html) {
        return new Projection(html);
    }

    public String text() {
        return places.text();
    }

    /**
     * The HTML with the span's text replaced; markup around and inside it stays. A projection can be changed several
     * times from its end towards its start, since the offsets before a change still hold.
     */
    public String replace(int start, int end, String with) {
        if (start < 0 || end < start || end > places.length() || start == places.length()) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(start, end, places.length()));
        }
        if (places.place(start) == Folding.NOWHERE) {
            throw new IllegalArgumentException("A span starts inside a block, not between two");
        }
        for (int i = end - 1; i >= start; i--) {
            put(places.place(i), 1, "");
        }
        put(places.place(start), 0, with);
        return Body.normal(document);
    }

    /** The HTML without the block that holds this place. */
    public String withoutBlockAt(int at) {
        int place = places.place(at);
        @Nullable Element block = place == Folding.NOWHERE ? null : run(place).parent();
        while (block != null && !Folding.isBlock(block.normalName())) {
            block = block.parent();
        }
        if (block != null && block.nameIs("li")) {
            removeLine(block, run(place));
        } else if (block != null && !block.nameIs("body")) {
            block.remove();
        }
        return Body.normal(document);
    }

    /** Of an item that holds a list as well only the line goes. */
    private static void removeLine(Element item, Node inLine) {
        Node line = inLine;
        while (!item.equals(line.parent())) {
            line = Objects.requireNonNull(line.parent());
        }
        for (var next = line.nextSibling(); next != null && !isBlock(next); next = line.nextSibling()) {
            next.remove();
        }
        for (var before = line.previousSibling(); before != null && !isBlock(before); before = line.previousSibling()) {
            before.remove();
        }
        line.remove();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            read(run);
        } else if (isBlock(node)) {
            places.endBlock();
        } else if (node.nameIs("br")) {
            places.breakLine();
        } else if (node.nameIs("sup") || node.nameIs("sub")) {
            places.shift(node.nameIs("sup") ? Folding.Height.RAISED : Folding.Height.LOWERED);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (isBlock(node)) {
            places.endBlock();
        } else if (node.nameIs("sup") || node.nameIs("sub")) {
            places.shift(Folding.Height.LINE);
        }
    }

    private void read(TextNode run) {
        var whole = run.getWholeText();
        runs.put(read, run);
        for (int i = 0; i < whole.length(); i++) {
            places.read(whole.charAt(i), read++);
        }
    }

    /** Puts text in place of so many characters from this place on. */
    private void put(int place, int length, String text) {
        if (place != Folding.NOWHERE) {
            var run = run(place);
            var whole = run.getWholeText();
            int at = place - runs.floorKey(place);
            run.text(whole.substring(0, at) + text + whole.substring(at + length));
        }
    }

    private TextNode run(int place) {
        return runs.floorEntry(place).getValue();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && Folding.isBlock(element.normalName());
    }
}
