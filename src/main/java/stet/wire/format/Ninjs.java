package stet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;

/**
 * One news object of ninjs 1, 2 or 3 (IPTC), and of its variants: the AP's, Superdesk's, Reuters Connect's, dpa's
 * digitalwires, fingerpost's.
 */
final class Ninjs implements Entry {
    private static final Set<String> NO_NEWS = Set.of("event", "planning", "component", "plannedcoverage");

    private final Fields item;
    private final Sheet sheet = new Sheet();

    /** @param feed who delivered it, if the message says so and the item does not */
    Ninjs(JsonNode item, String feed) {
        this.item = new Fields(item);
        sheet.feed = feed;
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        refuseOther();
        sheet.uri = uri();
        sheet.version = item.text("version");
        sheet.status(item.text("pubstatus", "pubStatus", "status"));
        times();
        signals();
        rights();
        sources();
        sheet.language = item.line("language");
        sheet.headline =
                Lines.first(item.valued("headlines", "main"), item.text("headline", "headLine"), item.text("title"));
        sheet.byline = byline();
        sheet.dateline(item.line("dateline", "located"));
        NinjsBody.write(item, sheet);
        kind();
        notes();
        pictures();
        return sheet.dispatch();
    }

    /**
     * {@code guid} where Superdesk gives one, {@code itemid} where the AP does (its {@code uri} changes with each
     * request), {@code urn} where dpa does; fingerpost's {@code uri} has time and version in it, so there it is the feed
     * with {@code usn}; else {@code uri}.
     */
    private String uri() {
        var feed = item.text("source-feed");
        var usn = item.text("usn");
        return Lines.first(
                item.text("guid"),
                item.at("altids").text("itemid"),
                item.text("itemid"),
                item.text("urn"),
                feed.isEmpty() || usn.isEmpty() ? "" : feed + "/" + usn,
                item.text("uri"),
                item.text("_id"));
    }

    /** What dpa calls composite is a text with what belongs to it. */
    private void kind() {
        sheet.kind = item.hasAny("article_html") ? Kind.TEXT : Code.kind(item.text("type"));
    }

    private void refuseOther() throws Unreadable {
        if (!item.isObject()) {
            throw new Unreadable("NOT_NINJS", "An item is one JSON object.");
        }
        if (NO_NEWS.contains(Code.local(item.text("type")))) {
            throw new Unreadable("NOT_NEWS", "This is an event or a plan, not a news item.");
        }
        if (!item.hasAny(
                "uri", "guid", "pubstatus", "pubStatus", "headline", "headlines", "versioncreated", "type", "itemid")) {
            throw new Unreadable("UNKNOWN_FORMAT", "This JSON has none of the fields of ninjs.");
        }
    }

    private void times() {
        sheet.versionCreated = Moment.made(item.text("versioncreated", "versionCreated", "version_created"));
        sheet.embargo(item.text("embargoed", "embargoedUntil", "embargoeduntil"));
        sheet.expires(item.text("expires"));
    }

    private void signals() {
        item.codes("signals", "signal", "editorialtypes", "editorialTypes").forEach(sheet::signal);
        sheet.signal(item.text("state"));
        sheet.signal(item.text("type"));
        sheet.signal(item.text("profile"));
    }

    private void rights() {
        sheet.usage = Lines.joined(" ", item.texts("usageterms", "usageTerms", "usage"));
        sheet.creditLine = Lines.first(
                item.text("creditline", "creditLine", "description_creditline", "credit"),
                item.valued("descriptions", "creditline"),
                item.valued("descriptions", "credit"));
        sheet.copyright = copyright();
    }

    private String copyright() {
        var notice = item.line("copyrightnotice", "copyrightNotice");
        var holder = item.line("copyrightholder", "copyrightHolder");
        return notice.contains(holder) ? notice : Lines.joined("; ", Stream.of(holder, notice));
    }

    private void sources() {
        for (var source : item.objects("infosource", "infosources", "infoSources")) {
            sheet.source(source.text("name", "literal"), source.text("role", "rel", "type"));
        }
        sheet.source(item.text("source"), "source");
        var provider = item.line("provider");
        sheet.source(provider, "provider");
        var holder = item.line("copyrightholder", "copyrightHolder");
        sheet.source(holder, "copyrightHolder");
        sheet.feed =
                Lines.first(sheet.feed, provider, holder, item.text("source"), sheet.firstSource(), sheet.creditLine);
    }

    private String byline() {
        var written = Lines.first(item.text("byline", "byLine"), item.text("by"));
        return written.isEmpty()
                ? Lines.joined(", ", item.objects("bylines").stream().map(by -> by.text("by", "byline")))
                : written;
    }

    private void notes() throws Unreadable {
        for (var name : List.of("ednote", "edNote", "editor_note", "editorialcomments", "specialinstructions")) {
            sheet.note(PlainText.of(item.text(name)).strip());
        }
        var notepad = item.at("notepad");
        for (var name : List.of("public_html", "nonpublic_html")) {
            sheet.note(Markup.ofHtml(notepad.text(name)).everything());
        }
    }

    private void pictures() throws Unreadable {
        if (sheet.kind == Kind.PICTURE || sheet.kind == Kind.GRAPHIC) {
            sheet.pictures.add(NinjsPicture.of(item));
        }
        for (var associated : item.parts("associations")) {
            var kind = Code.kind(associated.text("type"));
            sheet.noteOfPart(associated.text("ednote", "edNote").strip());
            if (kind == Kind.PICTURE || kind == Kind.GRAPHIC) {
                sheet.pictures.add(NinjsPicture.of(associated));
            }
        }
    }
}
