package stet.wire.format;

import java.util.List;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;

/** The pictures of a NewsML 1 item. What a component holds of one picture are its renditions, with its caption beside. */
final class NewsMl1Pictures {
    private static final List<String> POOREST = List.of("thumbnail", "quicklook", "preview", "squared");

    private final Tag item;
    private final Sheet sheet;

    NewsMl1Pictures(Tag item, Sheet sheet) {
        this.item = item;
        this.sheet = sheet;
    }

    void add() {
        if (sheet.kind == Kind.PICTURE || sheet.kind == Kind.GRAPHIC) {
            add(item);
        } else {
            item.all("NewsComponent").forEach(this::addEach);
        }
    }

    /** A component with a caption is one picture; without one each of its files is. */
    private void addEach(Tag component) {
        var parts = component.all("NewsComponent").toList();
        if (parts.stream().anyMatch(part -> NewsMl1Copy.role(part).equals("caption"))) {
            add(component);
        } else {
            add(withoutParts(component));
            parts.forEach(this::addEach);
        }
    }

    private static Tag withoutParts(Tag component) {
        var own = component.content().stream()
                .filter(part -> !(part instanceof Tag tag && tag.is("NewsComponent")))
                .toList();
        return new Tag(component.namespace(), component.name(), component.attributes(), own);
    }

    private void add(Tag around) {
        var files = files(around);
        if (files.isEmpty()) {
            return;
        }
        var picture = new PictureSheet();
        var headline = line(around, "HeadLine");
        picture.title = NewsMl1Item.isNumber(headline) ? sheet.headline : Lines.first(headline, sheet.headline);
        picture.number = NewsMl1Item.isNumber(headline) ? headline : "";
        picture.caption = caption(around);
        picture.photographer = creator(around);
        picture.credit = Lines.first(line(around, "CreditLine"), sheet.creditLine);
        files.forEach(picture::fileName);
        sheet.pictures.add(picture.picture());
    }

    private static List<String> files(Tag around) {
        return Stream.concat(
                        around.is("NewsComponent") ? Stream.of(around) : Stream.empty(),
                        around.below("NewsComponent").stream())
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .flatMap(component -> component.all("ContentItem").filter(content -> isPicture(component, content)))
                .map(content -> Lines.fileName(content.attribute("Href")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int rank(Tag component) {
        return POOREST.contains(NewsMl1Copy.role(component)) ? 1 : 0;
    }

    private static boolean isPicture(Tag component, Tag content) {
        var role = NewsMl1Copy.role(component);
        var kind = Code.kind(content.at("MediaType").attribute("FormalName"));
        return !content.attribute("Href").isEmpty()
                && (role.equals("image")
                        || role.equals("logo")
                        || kind == Kind.PICTURE
                        || kind == Kind.GRAPHIC
                        || Code.local(content.at("Format").attribute("FormalName"))
                                .startsWith("jp"));
    }

    private static String caption(Tag around) {
        return around.below("NewsComponent").stream()
                .filter(component -> NewsMl1Copy.role(component).equals("caption"))
                .flatMap(component -> component.all("ContentItem"))
                .map(content -> Markup.of(content.at("DataContent")).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whoever is named as its creator, unless that is the house that sent it. */
    private String creator(Tag around) {
        var named = Lines.first(line(around, "ByLine"), sheet.byline);
        return around.below("Creator").stream()
                .map(NewsMl1::party)
                .filter(name -> !name.isEmpty() && !name.equalsIgnoreCase(sheet.feed))
                .findFirst()
                .orElse(sheet.kind == Kind.TEXT ? line(around, "ByLine") : named);
    }

    private static String line(Tag around, String name) {
        return around.below(name).stream()
                .map(tag -> Lines.folded(tag.text()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }
}
