package stet.copy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The small HTML of a body: p, h2, h3, blockquote, ul, ol, li, a, em, strong, sub, sup, br. What only lays out is dropped and its
 * text kept; what could run, load or hide something is refused, so that nothing disappears unseen.
 */
final class Body {
    /** Other names of blocks, as what they are taken. */
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("div", "p"),
            Map.entry("pre", "p"),
            Map.entry("section", "p"),
            Map.entry("article", "p"),
            Map.entry("main", "p"),
            Map.entry("header", "p"),
            Map.entry("footer", "p"),
            Map.entry("address", "p"),
            Map.entry("center", "p"),
            Map.entry("h1", "h2"),
            Map.entry("h2", "h2"),
            Map.entry("h3", "h3"),
            Map.entry("h4", "h3"),
            Map.entry("h5", "h3"),
            Map.entry("h6", "h3"));

    private static final Set<String> CONTAINERS = Set.of("blockquote", "ul", "ol", "li");
    private static final Set<String> INLINE = Set.of(
            "a", "em", "i", "strong", "b", "sub", "sup", "br", "span", "font", "u", "small", "o:p", "mark", "cite",
            "time", "abbr");

    /** What word processors put beside the text and nobody sees. */
    private static final Set<String> UNSEEN = Set.of("meta", "style", "title", "link");

    /** What every document has, whether or not somebody wrote it. */
    private static final Set<String> FRAME = Set.of("#root", "html", "head", "body");

    private static final int LONGEST = 1_500_000;
    private static final int LONGEST_LINK = 2_000;

    private Body() {}

    /** Is told what is refused, by code and sentence; the answer is then empty. */
    static String cleaned(String html, BiConsumer<String, String> refuse) {
        var document = Html.parsed(finished(html));
        if (document.isEmpty()) {
            refuse.accept(
                    "TOO_LONG", "The body grows to more than 200,000 elements, or leaves formatting open too deep.");
            return "";
        }
        var wrong = firstRefused(document.get().getAllElements());
        if (wrong != null) {
            refuse.accept("MARKUP", wrong);
            return "";
        }
        try {
            return normal(document.get(), Math.min(LONGEST, 1_000L + 4L * html.length()));
        } catch (Blocks.TooLong e) {
            refuse.accept(
                    "TOO_LONG",
                    "The body becomes several times as long as it was sent, or longer than 1,500,000 characters: emphasis or a"
                            + " link that nothing closes is repeated in each paragraph.");
            return "";
        }
    }

    /** What looks like the beginning of a tag and never ends is text, which a reader of HTML would drop. */
    private static String finished(String html) {
        int open = html.indexOf('<', html.lastIndexOf('>') + 1);
        return open < 0 ? html : html.substring(0, open) + html.substring(open).replace("<", "&lt;");
    }

    /** A document's body in the one form in which the same text always is. */
    static String normal(Document document) {
        return normal(document, Integer.MAX_VALUE);
    }

    private static String normal(Document document, long longest) {
        var blocks = new Blocks(longest, isTyped(document));
        document.body().traverse(new Layout(blocks));
        return blocks.html();
    }

    /** As the tag of which block its text stands; nothing where it is no block. */
    static @Nullable String block(String tag) {
        return BLOCKS.get(tag);
    }

    static boolean isContainer(String tag) {
        return CONTAINERS.contains(tag);
    }

    static boolean isUnseen(String tag) {
        return UNSEEN.contains(tag);
    }

    /** Whether somebody typed it, lines and all, into a field that knows no HTML. */
    private static boolean isTyped(Document document) {
        return document.body().getAllElements().stream()
                .map(Element::normalName)
                .allMatch(tag -> tag.equals("body") || (INLINE.contains(tag) && !tag.equals("br")));
    }

    private static @Nullable String firstRefused(List<Element> elements) {
        for (var element : elements) {
            var tag = element.normalName();
            if (FRAME.contains(tag)) {
                continue;
            }
            if (!BLOCKS.containsKey(tag)
                    && !CONTAINERS.contains(tag)
                    && !INLINE.contains(tag)
                    && !UNSEEN.contains(tag)) {
                return "The body takes no <%s>.".formatted(tag);
            }
            var wrong = element.attributesSize() == 0 ? null : refusedAttribute(element, tag);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static @Nullable String refusedAttribute(Element element, String tag) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().regionMatches(true, 0, "on", 0, 2)) {
                return "The body takes no scripts, and %s would run one.".formatted(attribute.getKey());
            }
        }
        if (!tag.equals("a") || !element.hasAttr("href")) {
            return null;
        }
        if (element.attr("href").length() > LONGEST_LINK) {
            return "A link in the body has %d characters at most.".formatted(LONGEST_LINK);
        }
        return isSafe(element.attr("href"))
                ? null
                : "A link in the body leads to an http, https or mailto address and nowhere else.";
    }

    /** Relative addresses are refused: a story is read in places that do not know where it was written. */
    private static boolean isSafe(String href) {
        var lower = href.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:");
    }
}
