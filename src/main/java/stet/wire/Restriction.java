package stet.wire;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What agencies forbid or demand in a picture's caption or terms. By custom it stands in capitals; where ordinary prose does not
 * say such words, small letters are read as well.
 */
public enum Restriction {
    /** "MANDATORY CREDIT: JANE DOE": the credit must say so. */
    MANDATORY_CREDIT("(?i)MANDATORY CREDIT(?:\\s*[:\\-]?\\s*\"?([^,.;()\"\\n]{2,60}))?"),
    /** "JAPAN OUT", "Not for use in Japan": not for one country or user, which only the desk can judge. */
    NOT_EVERYWHERE(
            "\\b(?:(?:\\p{Lu}[\\p{Lu} ]{1,40}) (?:OUT|ONLY)\\b"
                    + "|(?i:not for (?:use|publication|distribution|broadcast|release) (?:in|within|outside|by|to) [^.,;()\\n]{2,60}))"),
    /** No second use. */
    NO_ARCHIVES("\\b(?i:no (?:archives?|archiving|archival use))\\b"),
    /** No passing on. */
    NO_SALES("\\b(?:NO (?:SALES|THIRD PARTY SALES)|(?i:no resales?|not for resale))\\b"),
    /** Not for one kind of use. */
    NO_USE(
            "\\b(?:NO (?:MAGS?|MAGAZINES?|TABLOIDS?|INTERNET|WEB|ONLINE|MOBILE|TV|TELEVISION|BOOKS?|SOCIAL MEDIA|COMMERCIAL(?: USE)?"
                    + "|ADVERTISING(?: USE)?|LICENSING)\\b|(?i:(?:no|do not) use after) [^.,;()\\n]{2,40})");

    private final Pattern pattern;

    Restriction(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /**
     * A restriction as a text says it.
     *
     * @param whom the credit demanded, where one is
     * @param start in the text, half-open, UTF-16 units
     */
    public record Said(String words, Optional<String> whom, int start, int end) {}

    /** Where the text first says it. */
    public Optional<Said> in(String text) {
        return all(text).findFirst();
    }

    /** Everything of the kind that the text says, in the words of the text. */
    public static List<String> words(String text) {
        return Stream.of(values())
                .flatMap(restriction -> restriction.all(text))
                .map(Said::words)
                .toList();
    }

    private Stream<Said> all(String text) {
        var said = new ArrayList<Said>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var whom = matcher.groupCount() == 0 ? null : matcher.group(1);
            said.add(new Said(matcher.group().strip(), Optional.ofNullable(whom), matcher.start(), matcher.end()));
        }
        return said.stream();
    }
}
