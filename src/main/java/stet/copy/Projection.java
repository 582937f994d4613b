package stet.copy;

import java.util.Arrays;
import java.util.Set;
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
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li", "body");

    private final Document document;
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextNode[] nodes = new TextNode[256];
    private int[] offsets = new int[256];
    private boolean blockPending;
    private boolean spacePending;
    private @Nullable TextNode spaceNode;
    private int spaceOffset;

    private Projection(String html) {
        document = Jsoup.parseBodyFragment(html);
        document.body().traverse(this);
    }

    /** @param html a body as {@link Draft#copy()} leaves it */
    public static Projection of(String html) {
        return new Projection(html);
    }

    /** Whether the text would be more than white space: told from the HTML without reading all of it. */
    static boolean saysAnything(String html) {
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    public String text() {
        return text.toString();
    }

    /**
     * The HTML with the span's text replaced; markup around and inside it stays. A projection can be changed several
     * times from its end towards its start, since the offsets before a change still hold.
     */
    public String replace(int start, int end, String with) {
        if (start < 0 || end < start || end > text.length() || start == text.length()) {
            throw new IndexOutOfBoundsException("%d to %d of %d".formatted(start, end, text.length()));
        }
        var first = nodes[start];
        if (first == null) {
            throw new IllegalArgumentException("A span starts inside a block, not between two");
        }
        for (int i = end - 1; i >= start; i--) {
            var node = nodes[i];
            if (node != null) {
                var whole = node.getWholeText();
                node.text(whole.substring(0, offsets[i]) + whole.substring(offsets[i] + 1));
            }
        }
        var whole = first.getWholeText();
        first.text(whole.substring(0, offsets[start]) + with + whole.substring(offsets[start]));
        return Body.written(document);
    }

    /** The HTML without the block that holds this place. */
    public String withoutBlockAt(int at) {
        var node = nodes[at];
        var block = node == null ? null : node.parent();
        while (block != null && !BLOCKS.contains(block.normalName())) {
            block = block.parent();
        }
        if (block != null && !block.nameIs("body")) {
            block.remove();
        }
        return Body.written(document);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            read(run);
        } else if (isBlock(node)) {
            endBlock();
        } else if (node.nameIs("br") && !spacePending) {
            spacePending = text.length() > 0 && !blockPending;
            spaceNode = null;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (isBlock(node)) {
            endBlock();
        }
    }

    private void read(TextNode run) {
        var whole = run.getWholeText();
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (!spacePending && !blockPending && text.length() > 0) {
                    spacePending = true;
                    spaceNode = run;
                    spaceOffset = i;
                }
            } else {
                if (blockPending && text.length() > 0) {
                    add('\n', null, 0);
                } else if (spacePending) {
                    add(' ', spaceNode, spaceOffset);
                }
                blockPending = false;
                spacePending = false;
                add(c, run, i);
            }
        }
    }

    private void endBlock() {
        blockPending = text.length() > 0;
        spacePending = false;
    }

    private void add(char c, @Nullable TextNode node, int offset) {
        int at = text.length();
        if (at == offsets.length) {
            nodes = Arrays.copyOf(nodes, at * 2);
            offsets = Arrays.copyOf(offsets, at * 2);
        }
        nodes[at] = node;
        offsets[at] = offset;
        text.append(c);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }
}
