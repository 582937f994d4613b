package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.WirePicture;

/** NITF (IPTC, 3.0 to 3.6). The identifier is that of {@code doc-id}, or the key of {@code du-key} where there is none. */
final class Nitf implements Entry {
    private static final Pattern IN_FIGURES = Pattern.compile("^\\d{4}-?\\d{2}-?\\d{2}");

    private final Tag nitf;
    private final Tag data;
    private final Sheet sheet = new Sheet();

    Nitf(Tag nitf) {
        this.nitf = nitf;
        data = nitf.at("head", "docdata");
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        sheet.uri = Lines.first(
                data.at("doc-id").attribute("id-string"), data.at("du-key").attribute("key"));
        sheet.version = data.at("du-key").attribute("version");
        sheet.status(data.attribute("management-status"));
        times();
        signals();
        rights();
        sheet.language = nitf.attribute("baselang");
        words(nitf, sheet);
        sheet.headline = Lines.first(sheet.headline, nitf.line("head", "title"));
        sources();
        return sheet.dispatch();
    }

    /**
     * A release date is an embargo when the status says so, or when it lies after the date of issue. Without a date an
     * embargoed item is held back.
     */
    private void times() {
        var issued = data.at("date.issue").attribute("norm");
        var release = data.at("date.release").attribute("norm");
        sheet.versionCreated = Moment.made(issued);
        boolean embargoed = Code.local(data.attribute("management-status")).equals("embargoed");
        if (embargoed) {
            sheet.embargo(release);
            sheet.heldBack = release.isEmpty();
        } else {
            var later = Moment.made(release);
            boolean after = later != null && (sheet.versionCreated == null || later.isAfter(sheet.versionCreated));
            sheet.embargo = after ? later : null;
        }
        sheet.expires(data.at("date.expire").attribute("norm"));
        sheet.expires(data.at("doc.rights").attribute("enddate"));
    }

    private void signals() {
        data.all("ed-msg").forEach(message -> {
            sheet.note(Lines.folded(message.attribute("info")));
            sheet.signal(message.attribute("msg-type"));
        });
        data.all("correction").forEach(correction -> {
            sheet.signal("correction");
            sheet.note(Lines.folded(correction.attribute("info")));
        });
        nitf.at("head")
                .all("revision-history")
                .forEach(revision -> sheet.signals.addAll(SignalWords.in(revision.attribute("comment"))));
    }

    private void rights() {
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

    private void sources() {
        var head = nitf.at("body", "body.head");
        sheet.source(head.line("rights", "rights.owner"), "source");
        sheet.source(data.at("doc.copyright").attribute("holder"), "copyrightHolder");
        sheet.source(data.at("doc.rights").attribute("owner"), "copyrightHolder");
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
        nitf.below("img").stream()
                .map(image -> Lines.fileName(image.attribute("source")))
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    var picture = new PictureSheet();
                    picture.fileName(name);
                    sheet.pictures.add(picture.picture());
                });
    }

    /** The content and what ends it, such as a tagline; without a body of its own all text there is. */
    static Markup body(Tag nitf) {
        var body = nitf.at("body");
        var content = body.content().stream()
                .filter(part -> !(part instanceof Tag tag && tag.is("body.head")))
                .toList();
        return Markup.of(new Tag(body.namespace(), "body", body.attributes(), content));
    }

    /** A date in figures is when the story was filed, and no part of what is printed. */
    private static String dateline(Tag dateline) {
        var place = dateline.line("location");
        var date = dateline.line("story.date");
        return place.isEmpty()
                ? Lines.folded(dateline.text())
                : Lines.joined(", ", Stream.of(place, IN_FIGURES.matcher(date).find() ? "" : date));
    }

    /** Several references are renditions of one picture, the first its best. */
    private static WirePicture picture(Tag media) {
        var caption = media.at("media-caption");
        var picture = new PictureSheet();
        picture.title = caption.line("hl1");
        picture.caption = caption.text();
        picture.credit = media.line("media-producer");
        picture.photographer = media.line("media-producer", "person");
        media.all("media-reference").forEach(file -> picture.fileName(Lines.fileName(file.attribute("source"))));
        return picture.picture();
    }
}
