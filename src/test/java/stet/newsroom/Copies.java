package stet.newsroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copy that the scenes file. */
public final class Copies {
    private Copies() {}

    /** Cites nobody, needs no credit, and is no other story's: one may be killed and the others go out. */
    public static Map<String, Object> clear() {
        var copy = new HashMap<String, Object>();
        copy.put("headline", "Harbour bridge shut after crack found in main cable");
        copy.put("standfirst", "Engineers want three weeks to look at every strand");
        copy.put("byline", "By Rhea Lindqvist");
        copy.put("dateline", "PORT ALMA");
        copy.put(
                "body",
                "<p>The harbour bridge was closed on Monday: %s.</p><p>Forty thousand people cross it. %s.</p>"
                        .formatted(Invented.words(12), Invented.words(8)));
        return copy;
    }

    /** Takes from Reuters, has a picture of its chain, and a credit line or none. */
    public static Map<String, Object> fromReuters(String creditLine) {
        var copy = clear();
        copy.put("headline", "Island state leaves letter from neighbour unanswered");
        copy.put(
                "body",
                "<p>The island state has not answered: %s.</p><p>Reuters reported that two calls went unanswered as well."
                                .formatted(Invented.words(12))
                        + "</p><p>The ministry would not comment.</p>");
        copy.put(
                "pictures",
                List.of(Map.of(
                        "title", "The foreign ministry",
                        "caption", "The foreign ministry on Monday.",
                        "credit", "Photo: Island News Service via Reuters",
                        "fileName", "ministry.jpg")));
        if (creditLine != null) {
            copy.put("creditLine", creditLine);
        }
        return copy;
    }
}
