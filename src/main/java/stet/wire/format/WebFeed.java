package stet.wire.format;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSS and Atom; an entry that the feed says is deleted (RFC 6721) comes out as canceled. */
final class WebFeed {
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final SyndFeed feed;

    private WebFeed(SyndFeed feed) {
        this.feed = feed;
    }

    /** @param xml well-formed, within the limits of {@link Xml} */
    static List<? extends Entry> entries(String xml) throws Unreadable {
        try {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return new WebFeed(input.build(new StringReader(Prolog.withoutDoctype(xml)))).entries();
        } catch (FeedException | IllegalArgumentException broken) {
            throw new Unreadable("NOT_A_FEED", "The message is neither RSS nor Atom as their standards have it.");
        }
    }

    private List<Entry> entries() throws Unreadable {
        var title = text(feed.getTitle());
        var name = Lines.folded(Markup.ofHtml(title).text());
        var qualifier = qualifier(name);
        var entries = new ArrayList<Entry>();
        for (var entry : feed.getEntries()) {
            entries.add(new WebFeedEntry(feed, name, qualifier, entry));
        }
        feed.getForeignMarkup().stream()
                .map(Tag::of)
                .filter(tag -> tag.namespace().equals(TOMBSTONES) && tag.is("deleted-entry"))
                .forEach(deleted -> entries.add(() -> canceled(deleted, name, qualifier)));
        return entries;
    }

    private static Dispatch canceled(Tag deleted, String name, String qualifier) throws Unreadable {
        var sheet = new Sheet();
        sheet.uri = WebFeedEntry.identifier(deleted.attribute("ref"), qualifier);
        sheet.versionCreated = Moment.made(deleted.attribute("when"));
        sheet.feed = name;
        sheet.status("deleted");
        deleted.all("comment").forEach(comment -> sheet.note(Lines.folded(comment.text())));
        return sheet.dispatch();
    }

    /** What tells this feed from others whose identifiers are as short. */
    private String qualifier(String name) {
        var self = feed.getLinks().stream()
                .filter(link -> "self".equals(link.getRel()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse("");
        return Lines.first(text(feed.getLink()), self, text(feed.getUri()), name);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
