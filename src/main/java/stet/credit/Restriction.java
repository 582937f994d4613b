package stet.credit;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var found = new ArrayList<Found>();
        for (var restriction : values()) {
            restriction.in(field, picture, origin).stream().findFirst().ifPresent(found::add);
        }
        return found;
    }

    private List<Found> in(String field, Picture picture, MovedPicture origin) {
        var wire = origin.wire();
        var said = Stream.of(origin.terms(), wire == null ? "" : wire.caption())
                .filter(text -> !text.isBlank())
                .toList();
        var found = new ArrayList<Found>();
        var caption = pattern.matcher(picture.caption());
        if (caption.find()) {
            judge(
                    caption.group(),
                    this == MANDATORY_CREDIT ? caption.group(1) : null,
                    field,
                    caption.start(),
                    caption.end(),
                    picture,
                    found);
        }
        for (var text : said) {
            var terms = pattern.matcher(text);
            if (terms.find()) {
                judge(
                        terms.group(),
                        this == MANDATORY_CREDIT ? terms.group(1) : null,
                        field,
                        0,
                        picture.caption().length(),
                        picture,
                        found);
            }
        }
        return found;
    }

    private void judge(
            String words,
            @Nullable String demanded,
            String field,
            int start,
            int end,
            Picture picture,
            List<Found> found) {
        if (this == MANDATORY_CREDIT && demanded != null && isIn(demanded, picture.credit())) {
            return;
        }
        var message = this == MANDATORY_CREDIT
                ? "The agency demands a credit that this picture does not have: %s.".formatted(words.strip())
                : "The agency restricts this picture: %s. Make sure that it may go where the story goes."
                        .formatted(words.strip());
        found.add(new Found(Code.CAPTION_RESTRICTION, null, field + ".caption", start, end, message, null));
    }

    private static boolean isIn(String demanded, String credit) {
        return credit.toLowerCase(Locale.ROOT).contains(demanded.strip().toLowerCase(Locale.ROOT));
    }
}
