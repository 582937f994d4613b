package stet.wire.format;

import java.util.List;
import java.util.Locale;

/**
 * The body of a news object. Plain text is kept exactly as it was sent, so that places in it hold; only where there is
 * none the HTML or NITF is projected to text.
 */
final class NinjsBody {
    private static final List<String> MARKED_UP = List.of("body_xhtml", "body_html", "body_html5");

    private NinjsBody() {}

    static void write(Fields item, Sheet sheet) throws Unreadable {
        var plain = item.text("body_text");
        if (!plain.isEmpty()) {
            sheet.body = plain;
            return;
        }
        var bodies = item.parts("bodies");
        for (var body : bodies) {
            if (isPlain(body)) {
                sheet.body = body.text("value");
                return;
            }
        }
        if (!bodies.isEmpty()) {
            markup(bodies.get(0).text("value"), sheet);
        } else {
            markup(item.text(MARKED_UP.toArray(String[]::new)), sheet);
        }
    }

    private static boolean isPlain(Fields body) {
        var type = body.text("contenttype", "contentType").toLowerCase(Locale.ROOT);
        var role = Code.local(body.text("role"));
        var value = body.text("value");
        boolean said = type.isEmpty() ? role.equals("text") || value.indexOf('<') < 0 : type.startsWith("text/plain");
        return said && !value.isEmpty();
    }

    private static void markup(String markup, Sheet sheet) throws Unreadable {
        if (markup.contains("<nitf")) {
            sheet.body(Nitf.body(Xml.read(markup.strip())));
        } else {
            sheet.body(Markup.ofHtml(markup));
        }
    }
}
