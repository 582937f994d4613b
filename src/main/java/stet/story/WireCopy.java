package stet.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.copy.Draft.DraftPicture;
import stet.wire.WireItem;

/** A wire item as the copy of a story: its text under its own headline, byline and dateline, with its pictures. */
final class WireCopy {
    private static final int HEADLINE = 400;
    private static final int CAPTION = 4_000;

    private WireCopy() {}

    static Copy of(WireItem item) {
        var dispatch = item.dispatch();
        var body = Stream.of(dispatch.body().split("\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + Entities.escape(paragraph.strip()) + "</p>")
                .collect(Collectors.joining());
        return new Draft(
                        cut(dispatch.headline(), HEADLINE),
                        null,
                        cut(dispatch.byline(), HEADLINE),
                        cut(dispatch.dateline(), 200),
                        body,
                        null,
                        pictures(item),
                        null,
                        null)
                .copy("/item");
    }

    private static List<DraftPicture> pictures(WireItem item) {
        var pictures = new ArrayList<DraftPicture>();
        for (var picture : item.dispatch().pictures()) {
            pictures.add(new DraftPicture(
                    cut(picture.title(), HEADLINE),
                    cut(picture.caption(), CAPTION),
                    cut(picture.credit(), HEADLINE),
                    cut(picture.fileName(), 255)));
        }
        return pictures;
    }

    /** A story's fields are lines of one length, a feed's are what they are. */
    private static String cut(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
