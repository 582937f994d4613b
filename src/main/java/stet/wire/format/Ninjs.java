package stet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;

/**
 * One news object of ninjs 1, 2 or 3 (IPTC), and of the AP's and Superdesk's variants of it. The identifier is
 * {@code guid} where Superdesk gives one, {@code altids.itemid} where the AP does (its {@code uri} changes with each
 * request), else {@code uri}.
 */
final class Ninjs {
    private static final Set<String> NO_NEWS = Set.of("event", "planning", "component", "plannedcoverage");

    private final Fields item;
    private final Sheet sheet = new Sheet();

    /** @param feed who delivered it, if the message says so and the item does not */
    Ninjs(JsonNode item, String feed) {
        this.item = new Fields(item);
        sheet.feed = feed;
    }

    Dispatch dispatch() throws Unreadable {
        refuseOther();
        sheet.uri =
                Lines.first(item.text("guid"), item.at("altids").text("itemid"), item.text("uri"), item.text("_id"));
        sheet.version = item.text("version");
        sheet.kind = Code.kind(item.text("type"));
        sheet.status = Code.status(item.text("pubstatus", "pubStatus"));
        times();
        signals();
        rights();
        sources();
        sheet.language = item.line("language");
        sheet.headline = Lines.first(item.valued("headlines", "main"), item.text("headline"), item.text("title"));
        sheet.byline = byline();
        sheet.dateline(item.line("dateline", "located"));
        NinjsBody.write(item, sheet);
        sheet.note(item.text("ednote", "edNote", "editor_note").strip());
        pictures();
        return sheet.dispatch();
    }

    private void refuseOther() throws Unreadable {
        if (!item.isObject()) {
            throw new Unreadable("NOT_NINJS", "An item is one JSON object.");
        }
        if (NO_NEWS.contains(Code.local(item.text("type")))) {
            throw new Unreadable("NOT_NEWS", "This is an event or a plan, not a news item.");
        }
        if (!item.hasAny("uri", "guid", "pubstatus", "pubStatus", "headline", "headlines", "versioncreated", "type")) {
            throw new Unreadable("UNKNOWN_FORMAT", "This JSON has none of the fields of ninjs.");
        }
    }

    private void times() throws Unreadable {
        sheet.versionCreated = Moment.made(item.text("versioncreated", "versionCreated"));
        var embargo = item.text("embargoed", "embargoedUntil", "embargoeduntil");
        sheet.embargo = embargo.isBlank() ? null : Moment.embargoed(embargo);
        var expires = item.text("expires");
        sheet.expires = expires.isBlank() ? null : Moment.expiring(expires);
    }

    private void signals() {
        item.texts("signals").forEach(sheet::signal);
        item.texts("editorialtypes").forEach(sheet::signal);
        sheet.signal(item.text("type"));
        sheet.signal(item.text("profile"));
    }

    private void rights() {
        sheet.usage = Lines.joined(" ", item.texts("usageterms", "usageTerms"));
        sheet.creditLine = Lines.first(
                item.text("creditline", "creditLine", "description_creditline"),
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
        if (sheet.sources.isEmpty()) {
            sheet.source(holder, "copyrightHolder");
        }
        sheet.feed = Lines.first(sheet.feed, provider, holder, item.text("source"), sheet.firstSource());
    }

    private String byline() {
        var written = Lines.first(item.text("byline"), item.text("by"));
        return written.isEmpty()
                ? Lines.joined(", ", item.objects("bylines").stream().map(by -> by.text("by", "byline")))
                : written;
    }

    private void pictures() {
        if (sheet.kind == Kind.PICTURE || sheet.kind == Kind.GRAPHIC) {
            sheet.pictures.add(NinjsPicture.of(item));
        }
        for (var associated : item.parts("associations")) {
            var kind = Code.kind(associated.text("type"));
            sheet.note(associated.text("ednote", "edNote").strip());
            if (kind == Kind.PICTURE || kind == Kind.GRAPHIC) {
                sheet.pictures.add(NinjsPicture.of(associated));
            }
        }
    }
}
