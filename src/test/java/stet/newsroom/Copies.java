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
                "<p>The harbour bridge was closed on Monday after %s, a painter, noticed a crack in its main cable.</p>"
                                .formatted(Invented.words(1))
                        + "<p>Forty thousand people cross it on %s, a working day, the city said.</p>"
                                .formatted(Invented.words(1)));
        return copy;
    }

    /** Takes from Reuters, has a picture of its chain, and a credit line or none. */
    public static Map<String, Object> fromReuters(String creditLine) {
        var copy = clear();
        copy.put("headline", "Island state leaves letter from neighbour unanswered");
        copy.put(
                "body",
                "<p>The island state has not answered a letter that %s, its neighbour, sent in February.</p>"
                                .formatted(Invented.words(1))
                        + "<p>Reuters reported that a senior official of the neighbour's foreign ministry said two calls"
                        + " went unanswered as well.</p><p>The ministry would not comment.</p>");
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
