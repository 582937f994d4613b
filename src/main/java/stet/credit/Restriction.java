package stet.credit;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stet.copy.Picture;
import stet.credit.Finding.Code;

/** What agencies forbid or demand in a picture's caption or terms, in capitals by custom. */
enum Restriction {
    /** "MANDATORY CREDIT: JANE DOE": the credit must say so. */
    MANDATORY_CREDIT("(?i)MANDATORY CREDIT(?:\\s*[:\\-]?\\s*\"?([^,.;()\"\\n]{2,60}))?"),
    /** "JAPAN OUT": not for one country, which only the desk can judge. */
    COUNTRY_OUT("\\b(\\p{Lu}[\\p{Lu} ]{1,40}) OUT\\b"),
    /** No second use. */
    NO_ARCHIVES("\\bNO (?:ARCHIVES?|ARCHIVING|ARCHIVAL USE)\\b"),
    /** No passing on. */
    NO_SALES("\\bNO (?:RESALES?|SALES|THIRD PARTY SALES)\\b");

    private final Pattern pattern;

    Restriction(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** What stands against printing this picture with this caption and credit. */
    static List<Found> against(String field, Picture picture, MovedPicture origin) {
        return Stream.of(values())
                .flatMap(restriction -> restriction.in(field, picture, origin).stream())
                .toList();
    }

    /** In the caption, else in what the wire says of the picture. */
    private Optional<Found> in(String field, Picture picture, MovedPicture origin) {
        var caption = pattern.matcher(picture.caption());
        if (caption.find()) {
            return judged(caption, picture, field, caption.start(), caption.end());
        }
        var wire = origin.wire();
        var terms = pattern.matcher(origin.terms() + "\n" + (wire == null ? "" : wire.caption()));
        return terms.find() ? judged(terms, picture, field, 0, picture.caption().length()) : Optional.empty();
    }

    private Optional<Found> judged(Matcher said, Picture picture, String field, int start, int end) {
        if (this == MANDATORY_CREDIT && said.group(1) != null && isIn(said.group(1), picture.credit())) {
            return Optional.empty();
        }
        var words = said.group().strip();
        var message = this == MANDATORY_CREDIT
                ? "The agency demands a credit that this picture does not have: %s.".formatted(words)
                : "The agency restricts this picture: %s. Make sure that it may go where the story goes."
                        .formatted(words);
        return Optional.of(new Found(Code.CAPTION_RESTRICTION, null, field + ".caption", start, end, message, null));
    }

    private static boolean isIn(String demanded, String credit) {
        return credit.toLowerCase(Locale.ROOT).contains(demanded.strip().toLowerCase(Locale.ROOT));
    }
}
