package stet.wire.format;

import java.util.stream.Stream;
import stet.wire.format.Dispatch.WirePicture;

/** NITF (IPTC, 3.0 to 3.6). The identifier is that of {@code doc-id}, or the key of {@code du-key} where there is none. */
final class Nitf {
    private Nitf() {}

    static Dispatch item(Tag nitf) throws Unreadable {
        var sheet = new Sheet();
        var data = nitf.at("head", "docdata");
        sheet.uri = Lines.first(
                data.at("doc-id").attribute("id-string"), data.at("du-key").attribute("key"));
        sheet.version = data.at("du-key").attribute("version");
        sheet.status = Code.status(data.attribute("management-status"));
        times(data, sheet);
        data.all("ed-msg").forEach(message -> {
            sheet.note(Lines.folded(message.attribute("info")));
            sheet.signal(message.attribute("msg-type"));
        });
        if (data.at("correction").isThere()) {
            sheet.signal("correction");
        }
        rights(nitf, data, sheet);
        sheet.language = nitf.attribute("baselang");
        words(nitf, sheet);
        sheet.headline = Lines.first(sheet.headline, nitf.line("head", "title"));
        sources(nitf, data, sheet);
        return sheet.dispatch();
    }

    /**
     * A release date is an embargo when the status says so, or when it lies after the date of issue. Without a date an
     * embargoed item is held back.
     */
    private static void times(Tag data, Sheet sheet) throws Unreadable {
        var issued = data.at("date.issue").attribute("norm");
        var release = data.at("date.release").attribute("norm");
        sheet.versionCreated = Moment.made(issued);
        boolean embargoed = Code.local(data.attribute("management-status")).equals("embargoed");
        if (embargoed && !release.isEmpty()) {
            sheet.embargo = Moment.embargoed(release);
        } else if (embargoed) {
            sheet.heldBack = true;
        } else {
            var later = Moment.made(release);
            boolean after = later != null && (sheet.versionCreated == null || later.isAfter(sheet.versionCreated));
            sheet.embargo = after ? later : null;
        }
        expire(data.at("date.expire").attribute("norm"), sheet);
        expire(data.at("doc.rights").attribute("enddate"), sheet);
    }

    /** The document and the right to use it may end at different times; the earlier counts. */
    private static void expire(String when, Sheet sheet) throws Unreadable {
        if (!when.isEmpty()) {
            var end = Moment.expiring(when);
            sheet.expires = sheet.expires == null || end.isBefore(sheet.expires) ? end : sheet.expires;
        }
    }

    private static void rights(Tag nitf, Tag data, Sheet sheet) {
        var copyright = data.at("doc.copyright");
        var written = nitf.at("body", "body.head", "rights");
        var rights = data.at("doc.rights");
        sheet.copyright = Lines.joined(
                " ",
                Stream.of(
                        copyright.attribute("holder").isEmpty()
                                ? rights.attribute("owner")
                                : copyright.attribute("holder"),
                        copyright.attribute("year"),
                        written.text()));
        sheet.usage = Lines.joined(
                " ",
                Stream.of(rights.attribute("limitations"), rights.attribute("geography"), rights.attribute("type")));
    }

    private static void sources(Tag nitf, Tag data, Sheet sheet) {
        var head = nitf.at("body", "body.head");
        sheet.source(head.line("rights", "rights.owner"), "source");
        sheet.source(data.at("doc.copyright").attribute("holder"), "");
        sheet.source(data.at("doc.rights").attribute("owner"), "");
        sheet.source(head.line("distributor"), "distributor");
        data.at("del-list").all("from-src").forEach(from -> sheet.source(from.attribute("src-name"), "distributor"));
        sheet.source(data.at("doc-id").attribute("regsrc"), "provider");
        sheet.feed = Lines.first(
                head.line("distributor"),
                data.at("doc-id").attribute("regsrc"),
                data.at("del-list", "from-src").attribute("src-name"),
                sheet.firstSource());
    }

    /** What of it is to be read, with or without the rest of the item around it. Words that are known are kept. */
    static void words(Tag nitf, Sheet sheet) {
        var head = nitf.at("body", "body.head");
        sheet.headline =
                Lines.first(sheet.headline, head.line("hedline", "hl1"), head.line("hedline"), head.line("headline"));
        sheet.byline = Lines.first(sheet.byline, head.line("byline"));
        if (sheet.dateline.isEmpty()) {
            sheet.dateline(dateline(head.at("dateline")));
        }
        head.all("note").forEach(note -> sheet.note(Markup.of(note).everything()));
        sheet.body(body(nitf));
        nitf.below("media").stream()
                .filter(media -> media.attribute("media-type").matches("image|photo|picture|graphic|"))
                .forEach(media -> sheet.pictures.add(picture(media)));
        nitf.below("img")
                .forEach(image ->
                        sheet.pictures.add(new WirePicture("", "", "", "", Lines.fileName(image.attribute("source")))));
    }

    /** The content and what ends it, such as a tagline; without a body of its own all text there is. */
    static Markup body(Tag nitf) {
        var body = nitf.at("body");
        var content = body.content().stream()
                .filter(part -> !(part instanceof Tag tag && tag.is("body.head")))
                .toList();
        return Markup.of(new Tag(body.namespace(), "body", body.attributes(), content));
    }

    private static String dateline(Tag dateline) {
        var place = dateline.line("location");
        return place.isEmpty()
                ? Lines.folded(dateline.text())
                : Lines.joined(", ", Stream.of(place, dateline.line("story.date")));
    }

    private static WirePicture picture(Tag media) {
        var caption = media.at("media-caption");
        return new WirePicture(
                caption.line("hl1"),
                Lines.folded(caption.text()),
                media.line("media-producer"),
                media.line("media-producer", "person"),
                Lines.fileName(media.at("media-reference").attribute("source")));
    }
}
