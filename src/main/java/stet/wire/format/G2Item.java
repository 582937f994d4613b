package stet.wire.format;

import java.util.Map;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;

/** One news item or package of NewsML-G2. Its identifier is {@code guid}. */
final class G2Item implements Entry {
    private final Tag item;
    private final Tag management;
    private final Tag content;
    private final Sheet sheet = new Sheet();

    G2Item(Tag item, String sender) {
        this.item = item;
        management = item.at("itemMeta");
        content = item.at("contentMeta");
        sheet.feed = Lines.first(name(management.at("provider")), sender);
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        sheet.uri = item.attribute("guid");
        sheet.version = item.attribute("version");
        sheet.kind = item.is("packageItem") ? Kind.PACKAGE : Code.kind(code(management.at("itemClass")));
        sheet.status(code(management.at("pubStatus")));
        management.all("signal").flatMap(G2Item::codes).forEach(sheet::signal);
        times();
        rights();
        sources();
        words();
        management.all("edNote").forEach(note -> sheet.note(noted(note)));
        content();
        return sheet.dispatch();
    }

    /** An empty {@code embargoed} holds the item back until a later version says otherwise (NewsML-G2 specification). */
    private void times() {
        sheet.versionCreated = Moment.made(management.line("versionCreated"));
        var embargoed = management.at("embargoed");
        if (embargoed.isThere()) {
            var until = management.line("embargoed");
            sheet.heldBack = until.isEmpty();
            sheet.embargo(until);
        }
        sheet.expires(
                Lines.first(management.line("expires"), item.at("rightsInfo").attribute("validto")));
    }

    private void rights() {
        var rights = item.all("rightsInfo").toList();
        sheet.usage = Lines.joined(
                " ", rights.stream().flatMap(right -> right.all("usageTerms")).map(Tag::text));
        var notices =
                rights.stream().flatMap(right -> right.all("copyrightNotice")).map(Tag::text);
        var holders =
                rights.stream().flatMap(right -> right.all("copyrightHolder")).map(G2Item::name);
        var notice = Lines.joined("; ", notices);
        sheet.copyright =
                Lines.joined("; ", Stream.concat(holders.filter(name -> !notice.contains(name)), Stream.of(notice)));
    }

    private void sources() {
        content.all("infoSource")
                .filter(G2Item::isNamed)
                .forEach(source -> sheet.source(name(source), source.attribute("role")));
        content.all("creator")
                .filter(creator -> !creator.attribute("literal").isEmpty())
                .forEach(creator -> sheet.source(name(creator), Lines.first(creator.attribute("role"), "creator")));
        sheet.source(sheet.feed, "provider");
        item.all("rightsInfo")
                .flatMap(rights -> rights.all("copyrightHolder"))
                .forEach(holder -> sheet.source(name(holder), "copyrightHolder"));
    }

    private void words() {
        sheet.language = Lines.first(content.at("language").attribute("tag"), item.attribute("lang"));
        sheet.headline = Lines.first(content.line("headline"), management.line("title"));
        sheet.byline = content.line("by");
        sheet.dateline(content.line("dateline"));
        sheet.creditLine = content.line("creditline");
    }

    private void content() throws Unreadable {
        var set = item.at("contentSet");
        set.all("inlineXML").flatMap(Tag::elements).findFirst().ifPresent(this::copy);
        var data = set.at("inlineData");
        if (sheet.body.isEmpty() && data.isThere()) {
            inlineData(data);
        }
        if (sheet.kind == Kind.PICTURE || sheet.kind == Kind.GRAPHIC) {
            sheet.pictures.add(G2Picture.of(item, sheet));
        } else if (sheet.kind == Kind.TEXT) {
            set.all("remoteContent")
                    .filter(remote -> remote.attribute("contenttype").startsWith("image/"))
                    .findFirst()
                    .ifPresent(remote -> sheet.pictures.add(G2Picture.of(item, sheet)));
        }
    }

    private void inlineData(Tag data) throws Unreadable {
        var text = data.text();
        if (PlainText.isMarkedUp(text)) {
            sheet.body(Markup.ofHtml(text));
        } else {
            sheet.body = Lines.paragraphs(PlainText.of(text));
        }
    }

    private void copy(Tag markup) {
        if (markup.is("nitf")) {
            Nitf.words(markup, sheet);
        } else {
            sheet.body(Markup.of(markup));
        }
    }

    private static String noted(Tag note) {
        return Markup.of(new Tag("", "div", Map.of(), note.content())).everything();
    }

    /** Not by a mere number, as Reuters writes its photographers. */
    private static boolean isNamed(Tag party) {
        boolean numbered = Code.written(party.attribute("qcode")).chars().anyMatch(Character::isDigit);
        return !numbered
                || !Lines.first(party.line("name"), party.attribute("literal")).isEmpty();
    }

    /** The standard lets a code be written short, as an address, or in words of the provider's own. */
    private static String code(Tag coded) {
        return codes(coded).filter(code -> !code.isEmpty()).findFirst().orElse("");
    }

    private static Stream<String> codes(Tag coded) {
        return Stream.of(
                coded.attribute("qcode"), coded.attribute("uri"), coded.attribute("literal"), coded.line("name"));
    }

    /** A code of the IPTC's own list of providers is the name that all know; an address alone is no name. */
    private static String name(Tag party) {
        var code = party.attribute("qcode");
        return Lines.first(
                code.startsWith("nprov:") ? Code.written(code) : "",
                party.line("name"),
                party.attribute("literal"),
                Code.written(code));
    }
}
