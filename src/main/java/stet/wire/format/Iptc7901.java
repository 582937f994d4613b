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
 * IPTC 7901 as German-speaking agencies send it. No field identifies an item, so it is the service with the message's
 * number and the time at its end; a message without these two cannot be told from that of another day.
 */
final class Iptc7901 implements Entry {
    private static final Pattern HEADER =
            Pattern.compile("^[\\x00-\\x20\\x7f]*\\x01?([a-z]{3})(\\d{2,5}) (\\d) ([a-z]{1,3}) +\\d+([^\\n]*)");
    /** Of the priorities 1 is a flash, 2 a bulletin, and all other copy comes after. */
    private static final String LEAST_URGENT_ALERT = "2";

    private static final Pattern END = Pattern.compile("\\x03\\s*(\\d{6})([^\\n\\x04\\x7f]*)");
    private static final Pattern FLAG = Pattern.compile(
            "^(?:[0-9A-Z]+ )?(LEAD|NET|REFILE|EXTRA|UPDATE|CORRECTION|CORRECTED|ADVISORY|URGENT)\\b[A-Z0-9 ]*$");
    private static final Pattern MONTH = Pattern.compile("(?i)\\b([a-z]{3})[a-z]* (\\d{2})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String text;
    private final Sheet sheet = new Sheet();

    Iptc7901(String text) {
        this.text = text;
    }

    static boolean isIn(String text) {
        return HEADER.matcher(text).find();
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        var header = HEADER.matcher(text);
        var end = END.matcher(text);
        if (!header.find() || !end.find(header.end())) {
            throw new Unreadable("NO_URI", "The message has no time at its end, so its number may be that of another.");
        }
        var day = Lines.folded(end.group(2)).toLowerCase(Locale.ROOT);
        sheet.uri = "urn:iptc7901:%s:%s:%s"
                .formatted(
                        header.group(1),
                        header.group(2),
                        (end.group(1) + " " + day).strip().replace(' ', '-'));
        sheet.versionCreated = made(end.group(1), day);
        if (header.group(3).compareTo(LEAST_URGENT_ALERT) <= 0) {
            sheet.signal("alert");
        }
        var service = header.group(5).strip().split("\\s+", -1);
        sheet.feed = service.length > 1 ? service[service.length - 2] : header.group(1);
        var message = text.substring(header.end(), end.start());
        message.substring(0, message.indexOf('\u0002') + 1)
                .lines()
                .map(Iptc7901::bare)
                .filter(SignalWords::areAllOf)
                .forEach(line -> sheet.signals.addAll(SignalWords.in(line)));
        lines(message);
        var named = Dateline.agencies(sheet.dateline);
        named.forEach(name -> sheet.source(name, "source"));
        sheet.source(sheet.feed, "provider");
        return sheet.dispatch();
    }

    /** Between STX and ETX: a headline that ends with an equals sign, then the copy. */
    private void lines(String message) {
        var lines = message.substring(message.indexOf('\u0002') + 1)
                .lines()
                .map(Iptc7901::bare)
                .toList();
        int copy = headline(lines);
        var paragraphs = new ArrayList<String>();
        boolean forEditors = false;
        for (var paragraph : Lines.unwrapped(lines.subList(copy, lines.size()))) {
            forEditors |= isNotebook(paragraph);
            if (forEditors) {
                sheet.note(paragraph);
            } else {
                paragraphs.add(paragraph);
            }
        }
        sheet.body = String.join("\n", paragraphs);
        sheet.dateline = Dateline.of(sheet.body);
    }

    /** Without what tells a teleprinter to stop or to ring. */
    private static String bare(String line) {
        return line.replace("\u007f", "").replace("\u0007", "").replace("\u0002", "");
    }

    private int headline(List<String> lines) {
        int last = 0;
        while (last < Math.min(lines.size(), 8)
                && !lines.get(last).stripTrailing().endsWith("=")) {
            last++;
        }
        boolean marked = last < Math.min(lines.size(), 8);
        var words = new ArrayList<String>();
        for (var line : lines.subList(0, marked ? last + 1 : Math.min(1, lines.size()))) {
            headline(Lines.folded(line.replace("=", "")), words);
        }
        sheet.headline = String.join(" ", words);
        return marked ? last + 1 : Math.min(1, lines.size());
    }

    private void headline(String line, List<String> words) {
        var flag = FLAG.matcher(line);
        if (SignalWords.areAllOf(line)) {
            sheet.signals.addAll(SignalWords.in(line));
        } else if (flag.find()) {
            sheet.signal(
                    line.contains("LEAD") || line.contains("NET")
                            ? "update"
                            : flag.group(1).equals("REFILE") ? "correction" : flag.group(1));
        } else if (line.startsWith("By ") || line.startsWith("Von ")) {
            sheet.byline = line;
        } else if (!line.isEmpty()) {
            words.add(line);
        }
    }

    private static boolean isNotebook(String paragraph) {
        var lower = paragraph.toLowerCase(Locale.ROOT);
        return lower.startsWith("#") && (lower.contains("notebook") || lower.contains("notizblock"));
    }

    /** Day, hour and minute, then zone, month and year; only what says GMT can be placed. */
    private static @Nullable Instant made(String time, String day) {
        var month = MONTH.matcher(day);
        if (!day.contains("gmt") || !month.find()) {
            return null;
        }
        int number = MONTHS.indexOf(month.group(1)) + 1;
        try {
            return LocalDateTime.of(
                            2000 + Integer.parseInt(month.group(2)),
                            number,
                            Integer.parseInt(time.substring(0, 2)),
                            Integer.parseInt(time.substring(2, 4)),
                            Integer.parseInt(time.substring(4)))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
