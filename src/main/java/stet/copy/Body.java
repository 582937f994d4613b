package stet.copy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * The small HTML of a body: p, h2, h3, blockquote, ul, ol, li, a, em, strong, br. What only lays out is dropped and its
 * text kept; what could run, load or hide something is refused, so that nothing disappears unseen.
 */
final class Body {
    private static final Map<String, String> RENAMED =
            Map.of("b", "strong", "i", "em", "div", "p", "h1", "h2", "h4", "h3", "h5", "h3", "h6", "h3");
    private static final Set<String> UNWRAPPED = Set.of(
            "span", "font", "u", "small", "section", "article", "main", "header", "footer", "center", "o:p", "mark",
            "cite", "time", "abbr", "sub", "sup");
    private static final Set<String> TAGS =
            Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li", "a", "em", "strong", "br");
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

    /** Relative addresses are refused: a story is read in places that do not know where it was written. */
    private static final Safelist ALLOWED = new Safelist()
            .addTags(TAGS.toArray(String[]::new))
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    private Body() {}

    /** Is told what is refused, by code and sentence; the answer is then empty. */
    static String cleaned(String html, BiConsumer<String, String> refuse) {
        var document = Jsoup.parseBodyFragment(html);
        var elements = document.body().getAllElements();
        var wrong = firstRefused(elements);
        if (wrong != null) {
            refuse.accept("MARKUP", wrong);
            return "";
        }
        plainly(elements);
        wrapLooseText(document.body());
        return written(new Cleaner(ALLOWED).clean(document));
    }

    /** The HTML of a document, always in the same form. */
    static String written(Document document) {
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        return document.body().html();
    }

    private static @Nullable String firstRefused(List<Element> elements) {
        for (var element : elements) {
            var tag = element.normalName();
            if (tag.equals("body")) {
                continue;
            }
            if (!TAGS.contains(tag) && !RENAMED.containsKey(tag) && !UNWRAPPED.contains(tag)) {
                return "The body takes no <%s>.".formatted(tag);
            }
            if (element.attributesSize() == 0) {
                continue;
            }
            for (var attribute : element.attributes()) {
                if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                    return "The body takes no scripts, and %s would run one.".formatted(attribute.getKey());
                }
            }
            if (tag.equals("a") && element.hasAttr("href") && !isSafe(element.attr("href"))) {
                return "A link in the body leads to an http, https or mailto address and nowhere else.";
            }
        }
        return null;
    }

    private static boolean isSafe(String href) {
        var lower = href.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
    }

    private static void plainly(List<Element> elements) {
        for (var element : elements) {
            var tag = element.normalName();
            if (RENAMED.containsKey(tag)) {
                element.tagName(RENAMED.getOrDefault(tag, tag));
            } else if (UNWRAPPED.contains(tag)) {
                element.unwrap();
            }
        }
    }

    /** Text outside a block becomes paragraphs, split where a line is empty: what a member types without any HTML. */
    private static void wrapLooseText(Element body) {
        @Nullable Element open = null;
        for (var node : List.copyOf(body.childNodes())) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                open = null;
            } else if (node instanceof TextNode text) {
                open = wrap(text, open);
            } else if (node instanceof Element) {
                open = open == null ? paragraphBefore(node) : open;
                open.appendChild(node);
            }
        }
    }

    private static @Nullable Element wrap(TextNode text, @Nullable Element open) {
        var paragraph = open;
        var parts = EMPTY_LINES.split(text.getWholeText(), -1);
        for (int i = 0; i < parts.length; i++) {
            paragraph = i > 0 ? null : paragraph;
            if (!parts[i].isBlank()) {
                paragraph = paragraph == null ? paragraphBefore(text) : paragraph;
                paragraph.appendChild(new TextNode(parts[i]));
            }
        }
        text.remove();
        return paragraph;
    }

    private static Element paragraphBefore(Node node) {
        var paragraph = new Element(Tag.valueOf("p"), "");
        node.before(paragraph);
        return paragraph;
    }
}
