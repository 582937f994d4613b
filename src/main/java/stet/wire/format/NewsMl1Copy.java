package stet.wire.format;

import java.util.LinkedHashSet;
import java.util.Set;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.WirePicture;

/** The content of a NewsML 1 item: text of all its components that is running copy, pictures, contacts. */
final class NewsMl1Copy {
    /** Roles whose content is no running copy, or says again what another component says. */
    private static final Set<String> NO_COPY =
            Set.of("title", "headline", "caption", "stylesheet", "contact", "tweettext", "abstract", "image", "logo");

    private final Tag item;
    private final Sheet sheet;
    private final Set<String> texts = new LinkedHashSet<>();

    NewsMl1Copy(Tag item, Sheet sheet) {
        this.item = item;
        this.sheet = sheet;
    }

    void write() {
        var kind = item.below("MediaType").stream()
                .map(type -> Code.kind(type.attribute("FormalName")))
                .toList();
        sheet.kind = kind.isEmpty() || kind.contains(Kind.TEXT) ? Kind.TEXT : kind.get(0);
        for (var component : item.below("NewsComponent")) {
            component.all("ContentItem").forEach(content -> copy(component, content));
        }
        sheet.body = String.join("\n", texts);
    }

    private void copy(Tag component, Tag content) {
        var href = content.attribute("Href");
        var role = Code.local(component.at("Role").attribute("FormalName"));
        if (!href.isEmpty() && isPicture(role, content)) {
            sheet.pictures.add(new WirePicture(sheet.headline, "", sheet.creditLine, "", Lines.fileName(href)));
        }
        var data = content.at("DataContent");
        if (data.isThere() && !NO_COPY.contains(role)) {
            add(data);
        } else if (role.equals("contact")) {
            sheet.note(Markup.of(data).everything());
        }
    }

    private static boolean isPicture(String role, Tag content) {
        return role.equals("image")
                || role.equals("logo")
                || Code.kind(content.at("MediaType").attribute("FormalName")) == Kind.PICTURE
                || Code.local(content.at("Format").attribute("FormalName")).startsWith("jp");
    }

    private void add(Tag data) {
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
}
