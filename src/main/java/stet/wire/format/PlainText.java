package stet.wire.format;

import com.google.re2j.Pattern;
import org.jsoup.parser.Parser;

/** Text that should be plain, and in some feeds is HTML or has its characters escaped. What is plain is kept exactly. */
final class PlainText {
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)</?(?:p|div|br|h[1-6]|ul|ol|li|table|tr|td|section|article|blockquote|body|html|pre|hr)(?:\\s[^<>]*)?/?>");
    private static final Pattern INLINE =
            Pattern.compile("(?i)</?(?:a|b|i|u|em|strong|span|font|sup|sub|small|code|cite|q|s|tt)(?:\\s[^<>]*)?/?>");
    private static final Pattern ESCAPED = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    private PlainText() {}

    static boolean isMarkedUp(String text) {
        return text.indexOf('<') >= 0 && BLOCK.matcher(text).find();
    }

    /** Characters that are escaped, and tags within a line, put right; line ends stay where they are. */
    static String of(String text) {
        boolean tagged = text.indexOf('<') >= 0 && INLINE.matcher(text).find();
        boolean escaped = text.indexOf('&') >= 0 && ESCAPED.matcher(text).find();
        if (!tagged && !escaped) {
            return text;
        }
        return Parser.unescapeEntities(tagged ? INLINE.matcher(text).replaceAll("") : text, false);
    }

    /** The same of a text that is one line. */
    static String line(String text) {
        var line = isMarkedUp(text) ? BLOCK.matcher(text).replaceAll(" ") : text;
        return Lines.folded(of(of(line)));
    }
}
