package stet.copy;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import stet.problem.Turns;

/**
 * HTML as browsers read it. They open formatting that nobody closed again in each paragraph, so a message may have many
 * times the elements that it wrote; they are counted while they come.
 */
public final class Html {
    private static final int DEEPEST = 50;
    private static final int MOST_ELEMENTS = 200_000;

    /** So few cannot grow to too many. */
    private static final int FEW_TAGS = 400;

    /** A tree of so many takes megabytes while it is there. */
    private static final int MANY_TAGS = 10_000;

    private static final Turns TURNS = Turns.ofOne();

    private Html() {}

    /**
     * Nothing where it grows to more than 200,000 elements and attributes, or where formatting is left open so deep that it cannot be
     * opened again. What is nested more than fifty deep stands less deep.
     */
    public static Optional<Document> parsed(String html) {
        return hasTags(html, MANY_TAGS) ? TURNS.take(() -> read(html)) : read(html);
    }

    private static Optional<Document> read(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try {
            return hasTags(html, FEW_TAGS) ? counted(html, parser) : Optional.of(Jsoup.parse(html, "", parser));
        } catch (IndexOutOfBoundsException e) {
            // jsoup looks for the element that it did not put there, being too deep.
            return Optional.empty();
        }
    }

    private static boolean hasTags(String html, int many) {
        int found = 0;
        for (int at = html.indexOf('<'); at >= 0 && found < many; at = html.indexOf('<', at + 1)) {
            found++;
        }
        return found == many;
    }

    private static Optional<Document> counted(String html, Parser parser) {
        try (var coming = new StreamParser(parser).parse(html, "")) {
            var elements = coming.iterator();
            for (int count = 0; elements.hasNext(); ) {
                count += 1 + elements.next().attributesSize();
                if (count > MOST_ELEMENTS) {
                    return Optional.empty();
                }
            }
            return Optional.of(coming.document());
        }
    }
}
