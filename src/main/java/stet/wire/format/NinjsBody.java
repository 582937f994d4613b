package stet.wire.format;

import java.util.List;
import java.util.Locale;

/**
 * The body of a news object. Plain text is kept exactly as it was sent, so that places in it hold; only where there is
 * none, or where it is HTML that calls itself text, markup is projected to text.
 */
final class NinjsBody {
    private static final List<String> MARKED_UP =
            List.of("body_xhtml", "bodyXhtml", "body_html", "bodyHtml", "body_html5", "article_html", "body_nitf");

    private NinjsBody() {}

    static void write(Fields item, Sheet sheet) throws Unreadable {
        var plain = item.text("body_text");
        if (!plain.isEmpty()) {
            plain(plain, sheet);
            return;
        }
        var bodies = item.parts("bodies");
        for (var body : bodies) {
            if (isPlain(body)) {
                plain(body.text("value"), sheet);
                return;
            }
        }
        if (!bodies.isEmpty()) {
            markup(bodies.get(0).text("value"), sheet);
        } else if (item.hasAny(MARKED_UP.toArray(String[]::new))) {
            markup(item.text(MARKED_UP.toArray(String[]::new)), sheet);
        } else {
            plain(item.text("body"), sheet);
        }
    }

    private static boolean isPlain(Fields body) {
        var type = body.text("contenttype", "contentType").toLowerCase(Locale.ROOT);
        var role = Code.local(body.text("role"));
        var value = body.text("value");
        boolean said = type.isEmpty() ? role.equals("text") || value.indexOf('<') < 0 : type.startsWith("text/plain");
        return said && !value.isEmpty();
    }

    private static void plain(String text, Sheet sheet) throws Unreadable {
        if (PlainText.isMarkedUp(text)) {
            markup(text, sheet);
        } else {
            sheet.body = PlainText.of(text);
        }
    }

    private static void markup(String markup, Sheet sheet) throws Unreadable {
        if (markup.contains("<nitf")) {
            sheet.body(Nitf.body(Xml.read(markup.strip())));
        } else {
            sheet.body(Markup.ofHtml(markup));
        }
    }
}
