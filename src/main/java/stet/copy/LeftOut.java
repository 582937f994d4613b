package stet.copy;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something that a body was sent with and does not keep; its words stay.
 *
 * @param field where it was, as a draft names its fields
 */
public record LeftOut(String field, What what, int times) {
    /** Whatever a browser would show or hide by it. */
    public enum What {
        COMMENT,
        STYLE_SHEET,
        /** The title of a document that was pasted whole. */
        TITLE,
        UNDERLINE,
        /** Font or size. */
        TYPEFACE,
        MARKING,
        /** Colours, distances and the like. */
        STYLE,
        /** A mark that turns the direction of what follows. */
        DIRECTION
    }

    private static final Pattern SIGNS = Pattern.compile("(?i)<!|<(?:style|title|u|font|small|mark)[\\s>/]|style\\s*=");

    private static final Map<String, What> TAGS = Map.of(
            "style", What.STYLE_SHEET,
            "title", What.TITLE,
            "u", What.UNDERLINE,
            "font", What.TYPEFACE,
            "small", What.TYPEFACE,
            "mark", What.MARKING);

    /** What the copy that is made of it does not have, field by field. */
    static List<LeftOut> of(Draft draft) {
        var all = new ArrayList<LeftOut>();
        turned("headline", draft.headline(), all);
        turned("standfirst", draft.standfirst(), all);
        turned("byline", draft.byline(), all);
        turned("dateline", draft.dateline(), all);
        var body = draft.body();
        if (body != null && SIGNS.matcher(body).find()) {
            Html.parsed(body).ifPresent(document -> all.addAll(of(document)));
        }
        turned("body", body, all);
        turned("creditLine", draft.creditLine(), all);
        turned("correctionNotice", draft.correctionNotice(), all);
        return all;
    }

    private static List<LeftOut> of(Element document) {
        var found = new EnumMap<What, Integer>(What.class);
        document.traverse((node, depth) -> {
            for (var what : of(node)) {
                found.merge(what, 1, Integer::sum);
            }
        });
        return found.entrySet().stream()
                .map(one -> new LeftOut("body", one.getKey(), one.getValue()))
                .toList();
    }

    private static List<What> of(Node node) {
        if (node instanceof Comment) {
            return List.of(What.COMMENT);
        }
        if (!(node instanceof Element element)) {
            return List.of();
        }
        var all = new ArrayList<What>();
        var what = TAGS.get(element.normalName());
        if (what != null) {
            all.add(what);
        }
        if (element.hasAttr("style")) {
            all.add(What.STYLE);
        }
        return all;
    }

    private static void turned(String field, @Nullable String sent, List<LeftOut> all) {
        int times = sent == null
                ? 0
                : (int) sent.chars().filter(c -> Visible.isDirection((char) c)).count();
        if (times > 0) {
            all.add(new LeftOut(field, What.DIRECTION, times));
        }
    }
}
