package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.Set;
import stet.wire.format.Dispatch.Kind;

/** The content of a NewsML 1 item: text of all its components that is running copy, pictures, contacts. */
final class NewsMl1Copy {
    /** Roles whose content is no running copy, or says again what another component says. */
    private static final Set<String> NO_COPY =
            Set.of("title", "headline", "caption", "stylesheet", "contact", "tweettext", "abstract", "image", "logo");

    /** The letters by which a desk knows who wrote, edited and sent a story: "hh/ph/ts". */
    private static final Pattern DESK_LETTERS = Pattern.compile(
            "^[\\p{Ll}\\p{Lo}\\p{M}-]{1,6}(?: [\\p{Ll}\\p{Lo}\\p{M}]{1,3})?(?:/[\\p{Ll}\\p{Lo}\\p{M}-]{1,6}(?: [\\p{Ll}\\p{Lo}\\p{M}]{1,3})?){1,6}$");

    private final Tag item;
    private final Sheet sheet;
    private final Set<String> texts = new LinkedHashSet<>();

    NewsMl1Copy(Tag item, Sheet sheet) {
        this.item = item;
        this.sheet = sheet;
    }

    void write() throws Unreadable {
        sheet.kind = kind();
        for (var component : item.below("NewsComponent")) {
            for (var content : component.all("ContentItem").toList()) {
                copy(component, content);
            }
        }
        sheet.body = withoutDeskLetters(String.join("\n", texts));
        sheet.headline = Lines.first(sheet.headline, firstLineOfAnAlert());
        new NewsMl1Pictures(item, sheet).add();
    }

    /** A caption is text and makes no text of a picture. */
    private Kind kind() {
        var kinds = item.below("NewsComponent").stream()
                .filter(component -> !role(component).equals("caption"))
                .flatMap(component -> component.all("ContentItem"))
                .flatMap(content -> content.all("MediaType"))
                .map(type -> Code.kind(type.attribute("FormalName")))
                .toList();
        return kinds.isEmpty() || kinds.contains(Kind.TEXT) ? Kind.TEXT : kinds.get(0);
    }

    static String role(Tag component) {
        return Code.local(component.at("Role").attribute("FormalName"));
    }

    private void copy(Tag component, Tag content) throws Unreadable {
        var data = content.at("DataContent");
        if (data.isThere() && !NO_COPY.contains(role(component))) {
            add(data);
        } else if (role(component).equals("contact")) {
            sheet.note(Markup.of(data).everything());
        }
    }

    private void add(Tag data) throws Unreadable {
        var before = sheet.body;
        var markup = data.elements().findFirst().orElse(Tag.NONE);
        if (markup.is("nitf")) {
            Nitf.words(markup, sheet);
        } else {
            sheet.body(markup.isThere() ? Markup.of(data) : Markup.ofHtml(data.text()));
        }
        if (!sheet.body.isEmpty()) {
            texts.add(sheet.body);
        }
        sheet.body = before;
    }

    private String withoutDeskLetters(String body) {
        int last = body.lastIndexOf('\n');
        var foot = body.substring(last + 1);
        if (last < 0 || !DESK_LETTERS.matcher(foot).find()) {
            return body;
        }
        sheet.note(foot);
        return body.substring(0, last);
    }

    /** An alert is one sentence and has no other headline. */
    private String firstLineOfAnAlert() {
        return sheet.signals.contains(Dispatch.Signal.ALERT)
                ? sheet.body.lines().findFirst().orElse("")
                : "";
    }
}
