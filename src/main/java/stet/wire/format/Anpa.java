package stet.wire.format;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * ANPA 1312 as the AP and Kyodo send it. No field identifies an item, so it is the transmission number with the sign-off
 * at its end, which holds service and time.
 */
final class Anpa implements Entry {
    private static final Pattern HEADER =
            Pattern.compile("^[\\x00\\x16\\s]*\\x01([A-Za-z]?\\d{4})([A-Za-z]*)[\\x1f_-]*[^\\n]*\\n([^\\n]*)");
    private static final Pattern END = Pattern.compile("\\x03\\s*([A-Z]{2,4})-([^\\n<\\x04\\f]{6,40})");
    private static final Pattern AP_TIME = Pattern.compile("(\\d\\d)-(\\d\\d)-(\\d\\d) (\\d\\d)(\\d\\d)GMT");

    private static final int MOST_ABOUT = 40;

    private final String text;
    private final Sheet sheet = new Sheet();
    private final AnpaVersion version;

    Anpa(String text) {
        this.text = text;
        version = new AnpaVersion(text, sheet.signals);
    }

    static boolean isIn(String text) {
        return HEADER.matcher(text).find() && text.indexOf('\u0002') > 0;
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        var header = HEADER.matcher(text);
        var end = END.matcher(text);
        int start = text.indexOf('\u0002') + 1;
        if (!header.find() || !end.find(start)) {
            throw new Unreadable("NO_URI", "The message has no sign-off, so its number may be that of another.");
        }
        var signOff = end.group(1) + "-" + Lines.folded(end.group(2));
        sheet.uri = "urn:anpa1312:%s:%s"
                .formatted(header.group(1), signOff.replace(' ', '-'))
                .toLowerCase(Locale.ROOT);
        sheet.versionCreated = made(signOff);
        sheet.feed = Lines.first(header.group(2), end.group(1));
        version.header(header.group(3));
        lines(text.substring(start, end.start()).lines().toList());
        Dateline.agencies(sheet.dateline).forEach(name -> sheet.source(name, "source"));
        sheet.source(sheet.feed, "provider");
        return sheet.dispatch();
    }

    /**
     * The copy begins at the first line that is indented; the lines before it, marked with a caret, are about it. Where
     * none is indented the copy is what follows the headline.
     */
    private void lines(List<String> lines) {
        int about = 0;
        while (about < Math.min(lines.size(), MOST_ABOUT) && !isIndented(lines.get(about))) {
            about++;
        }
        boolean indented = about < Math.min(lines.size(), MOST_ABOUT);
        statements(lines.subList(0, indented ? about : Math.min(2, lines.size())))
                .forEach(this::about);
        var copy = lines.subList(indented ? about : Math.min(2, lines.size()), lines.size()).stream()
                .map(line -> line.startsWith("^") ? "  " + bare(line) : bare(line))
                .toList();
        sheet.body = String.join("\n", Lines.unwrapped(copy));
        sheet.dateline = Dateline.of(sheet.body);
    }

    /** A statement starts with a caret and ends with a less-than sign, maybe lines later. */
    private static List<String> statements(List<String> lines) {
        var statements = new ArrayList<String>();
        boolean open = false;
        for (var line : lines) {
            if (open && !line.startsWith("^")) {
                statements.add(statements.remove(statements.size() - 1) + " " + bare(line));
            } else {
                statements.add(bare(line));
            }
            open = (open || line.startsWith("^")) && !line.stripTrailing().endsWith("<");
        }
        return statements.stream().map(Lines::folded).toList();
    }

    /** Without marks and control characters; an indent stays. */
    private static String bare(String line) {
        int start = 0;
        while (start < line.length() && "^*".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = line.length();
        while (end > start && "<+= ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        var bare = new StringBuilder(line.substring(start, end));
        for (int i = 0; i < bare.length(); i++) {
            if (bare.charAt(i) < ' ' && bare.charAt(i) != '\t') {
                bare.setCharAt(i, ' ');
            }
        }
        return bare.toString();
    }

    private void about(String line) {
        if (SignalWords.areAllOf(line)) {
            sheet.signals.addAll(SignalWords.in(line));
        } else if (line.startsWith("BC-")) {
            version.keywords(line);
        } else if (line.startsWith("By ")) {
            sheet.byline = Lines.first(sheet.byline, line);
        } else if (line.startsWith("Eds:") || line.startsWith("AP Photo") || line.startsWith("With AP")) {
            sheet.note(line);
        } else if (!line.isEmpty() && !Character.isDigit(line.charAt(0))) {
            sheet.headline = Lines.first(sheet.headline, line);
        }
    }

    private static boolean isIndented(String line) {
        return (line.startsWith("\t") || line.startsWith("   ")) && !line.isBlank();
    }

    private static @Nullable Instant made(String signOff) {
        var time = AP_TIME.matcher(signOff);
        if (!time.find()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            2000 + part(time.group(3)),
                            part(time.group(1)),
                            part(time.group(2)),
                            part(time.group(4)),
                            part(time.group(5)))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int part(String digits) {
        return Integer.parseInt(digits);
    }
}
