package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** The place and agency before the first sentence, where a format has no field for it. */
final class Dateline {
    private static final Pattern IN_BRACKETS = Pattern.compile("^(\\p{Lu}[^()\\n]{1,60}\\(([^()\\n]{2,30})\\))");
    private static final Pattern BEFORE_DASH = Pattern.compile("^(\\p{Lu}{3}[^\\n]{1,60}?) (?:--|[-\u2013\u2014_]) ");

    private Dateline() {}

    /** Empty if the copy does not start with one. */
    static String of(String body) {
        var start = body.substring(0, Math.min(body.length(), 120));
        var bracketed = IN_BRACKETS.matcher(start);
        if (bracketed.find()) {
            return bracketed.group(1);
        }
        var dashed = BEFORE_DASH.matcher(start);
        return dashed.find() ? dashed.group(1) : "";
    }

    static List<String> agencies(String dateline) {
        var bracketed = IN_BRACKETS.matcher(dateline);
        return bracketed.find()
                ? Stream.of(bracketed.group(2).split("[/ ,]+", -1)).toList()
                : List.of();
    }
}
