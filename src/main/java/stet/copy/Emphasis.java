package stet.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a run of text is set: as a link, strong, emphasised, lowered or raised. Word processors say it by style as well as by tag,
 * and wrap whole texts in a bold that is not.
 *
 * @param link where it leads
 */
record Emphasis(@Nullable String link, boolean strong, boolean em, boolean sub, boolean sup) {
    static final Emphasis NONE = new Emphasis(null, false, false, false, false);

    /** Nobody says so much about a run of text, and one that nobody closed is asked again in each paragraph. */
    private static final int LONGEST_STYLE = 1_000;

    private static final Pattern WEIGHT = Pattern.compile("(?:^|;)\\s*font-weight\\s*:\\s*(\\w+)");
    private static final Pattern SLANT = Pattern.compile("(?:^|;)\\s*font-style\\s*:\\s*(\\w+)");
    private static final Pattern HEIGHT = Pattern.compile("(?:^|;)\\s*vertical-align\\s*:\\s*(super|sub)\\b");

    /** Of what stands in the element, which stands in text that is set like this. */
    Emphasis in(Element element) {
        var tag = element.normalName();
        var said = element.attr("style");
        var style = said.length() > LONGEST_STYLE ? "" : said.toLowerCase(Locale.ROOT);
        var height = said(HEIGHT, style);
        return new Emphasis(
                link(element, tag),
                isSet(strong, tag.equals("strong") || tag.equals("b"), isBold(said(WEIGHT, style))),
                isSet(em, tag.equals("em") || tag.equals("i"), isSlanted(said(SLANT, style))),
                sub || tag.equals("sub") || "sub".equals(height),
                sup || tag.equals("sup") || "super".equals(height));
    }

    private @Nullable String link(Element element, String tag) {
        var href = element.attr("href").strip();
        return tag.equals("a") && !href.isEmpty() ? href : link;
    }

    private static boolean isSet(boolean before, boolean byTag, @Nullable Boolean byStyle) {
        return byStyle == null ? (before || byTag) : byStyle;
    }

    private static @Nullable Boolean isBold(@Nullable String weight) {
        if (weight == null || weight.equals("inherit")) {
            return null;
        }
        return weight.startsWith("bold") || weight.matches("[6-9]00");
    }

    private static @Nullable Boolean isSlanted(@Nullable String slant) {
        if (slant == null || slant.equals("inherit")) {
            return null;
        }
        return slant.equals("italic") || slant.equals("oblique");
    }

    private static @Nullable String said(Pattern pattern, String style) {
        if (style.isEmpty()) {
            return null;
        }
        var found = pattern.matcher(style);
        return found.find() ? found.group(1) : null;
    }

    /** The tags that say it, always in the same order: a link is not parted by what is emphasised in it. */
    List<String> tags() {
        var tags = new ArrayList<String>();
        if (link != null) {
            tags.add("a href=\"" + Blocks.escaped(link, true) + "\"");
        }
        if (strong) {
            tags.add("strong");
        }
        if (em) {
            tags.add("em");
        }
        if (sub) {
            tags.add("sub");
        } else if (sup) {
            tags.add("sup");
        }
        return tags;
    }
}
