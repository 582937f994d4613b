package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stet.wire.format.Dispatch.Signal;

/** Which version an ANPA message is: in words after its slug such as 1stLd-Writethru or Kill, and by its priority. */
final class AnpaVersion {
    private static final Pattern AFTER_SLUG = Pattern.compile("[A-Za-z]+-\\S* +([^\\n]*)");
    private static final Pattern KEYWORDS = Pattern.compile("\\x02\\s*\\^?([A-Za-z]{2}-[^,\\n]{1,80}),");
    private static final Pattern BULLETIN = Pattern.compile("^b [a-z]\\b");

    private final String text;
    private final Set<Signal> signals;

    AnpaVersion(String text, Set<Signal> signals) {
        this.text = text;
        this.signals = signals;
    }

    /** @param line priority, category, slug and version, date and length */
    void header(String line) {
        if (BULLETIN.matcher(line).find()) {
            signals.add(Signal.ALERT);
        }
        var after = AFTER_SLUG.matcher(line);
        if (after.find()) {
            words(after.group(1));
        }
    }

    /** @param line slug, version and length, with commas between */
    void keywords(String line) {
        words(line.substring(line.indexOf(',') + 1));
    }

    private void words(String said) {
        var slug = slug();
        for (var word : said.split("[^A-Za-z]+", -1)) {
            if (word.equals("Writethru") || word.endsWith("Ld")) {
                signals.add(Signal.UPDATE);
            } else if (!word.isEmpty() && !slug.contains(word)) {
                signals.addAll(SignalWords.in(word.toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** A slug may have several words, so "Bear Kill" may be one; the line of keywords ends it with a comma. */
    private Set<String> slug() {
        var keywords = KEYWORDS.matcher(text);
        return keywords.find() ? Set.copyOf(List.of(keywords.group(1).split("[^A-Za-z]+", -1))) : Set.of();
    }
}
