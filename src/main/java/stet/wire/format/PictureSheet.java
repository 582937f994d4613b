package stet.wire.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import stet.wire.format.Dispatch.WirePicture;

/** What a reader has found of a picture so far. What no field says may stand in its caption or its file name. */
final class PictureSheet {
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'\u2019 -]{2,60}?";
    private static final String END = "(?:[).,\\n]|$| RESTRICTED| NO | MANDATORY| EDITORIAL)";
    private static final List<Pattern> PHOTOGRAPHERS = List.of(
            Pattern.compile("\\((?i:photo by|picture by|foto:|photo:) *(" + NAME + ") *[/,|)]"),
            Pattern.compile("\\b[A-Z]{2,10} (?:PHOTO|Photo) ?/ ?(" + NAME + ")" + END),
            Pattern.compile("\\bREUTERS ?/ ?(" + NAME + ")(?:/|" + END + ")"),
            Pattern.compile("\\((" + NAME + ")/[^()\\n]{2,60}\\)$"));
    private static final List<Pattern> CREDITS = List.of(
            Pattern.compile("\\((?i:photo by|picture by|foto:|photo:) *([^()\\n]{2,120})\\)"),
            Pattern.compile("\\b([A-Z]{2,10} (?:PHOTO|Photo) ?/ ?" + NAME + ")" + END),
            Pattern.compile("\\b(REUTERS ?/ ?" + NAME + ")(?:/|" + END + ")"),
            Pattern.compile("\\((" + NAME + "/[^()\\n]{2,60})\\)$"));
    private static final Pattern NUMBER_IN_A_NAME =
            Pattern.compile("(?:^|[_\\W])((?:RC2|RTS|RTX|RTR|GM1|LYNX)[0-9A-Z]{4,14})(?:$|[_\\W])");

    String title = "";
    String caption = "";
    String credit = "";
    String photographer = "";
    String number = "";
    private final Set<String> fileNames = new LinkedHashSet<>();

    /** The best rendition's comes first. */
    void fileName(String name) {
        if (!name.isBlank()) {
            fileNames.add(Lines.cut(name));
        }
    }

    WirePicture picture() {
        var names = new ArrayList<>(fileNames);
        var best = names.isEmpty() ? "" : names.remove(0);
        var words = Lines.cut(PlainText.line(caption));
        return new WirePicture(
                Lines.cut(PlainText.line(title)),
                words,
                Lines.cut(credit.isBlank() ? first(CREDITS, words) : credit),
                Lines.cut(photographer.isBlank() ? first(PHOTOGRAPHERS, words) : photographer),
                best,
                Lines.cut(number.isBlank() ? first(List.of(NUMBER_IN_A_NAME), best) : number),
                names);
    }

    private static String first(List<Pattern> patterns, String text) {
        for (var pattern : patterns) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return found.group(1).strip();
            }
        }
        return "";
    }
}
