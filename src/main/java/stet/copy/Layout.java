package stet.copy;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks through a body as somebody wrote it, and tells {@link Blocks} what of it is text, and where. */
final class Layout implements NodeVisitor {
    private final Blocks blocks;
    private final Deque<Emphasis> emphasis = new ArrayDeque<>();
    private int unseen;
    private int preformatted;

    Layout(Blocks blocks) {
        this.blocks = blocks;
        emphasis.push(Emphasis.NONE);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            if (unseen == 0) {
                blocks.text(run.getWholeText(), emphasis.element(), preformatted > 0);
            }
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    private void open(Element element, String tag) {
        unseen += Body.isUnseen(tag) ? 1 : 0;
        preformatted += tag.equals("pre") ? 1 : 0;
        emphasis.push(emphasis.element().in(element));
        @Nullable String block = Body.block(tag);
        if (block != null) {
            blocks.begin(block);
        } else if (Body.isContainer(tag)) {
            blocks.enter(tag);
        } else if (tag.equals("br")) {
            blocks.breakLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            var tag = element.normalName();
            unseen -= Body.isUnseen(tag) ? 1 : 0;
            preformatted -= tag.equals("pre") ? 1 : 0;
            emphasis.pop();
            if (Body.block(tag) != null) {
                blocks.end();
            } else if (Body.isContainer(tag)) {
                blocks.leave();
            }
        }
    }
}
