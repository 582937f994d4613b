package stet.wire.format;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * HTML as browsers read it. They open formatting that nobody closed again in each paragraph, so a message may have many
 * times the elements that it wrote; they are counted while they come.
 */
final class Html {
    private static final int DEEPEST = 50;
    private static final int MOST_ELEMENTS = 200_000;

    /** So few cannot grow to too many. */
    private static final int FEW_TAGS = 400;

    private Html() {}

    static Document parsed(String html) throws Unreadable {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return hasFewTags(html) ? Jsoup.parse(html, "", parser) : counted(html, parser);
    }

    private static boolean hasFewTags(String html) {
        return html.chars().filter(c -> c == '<').limit(FEW_TAGS).count() < FEW_TAGS;
    }

    private static Document counted(String html, Parser parser) throws Unreadable {
        try (var coming = new StreamParser(parser).parse(html, "")) {
            var elements = coming.iterator();
            for (int i = 0; elements.hasNext(); i++) {
                if (i == MOST_ELEMENTS) {
                    throw new Unreadable("TOO_LARGE", "The item's HTML grows to more than 200,000 elements.");
                }
                elements.next();
            }
            return coming.document();
        }
    }
}
