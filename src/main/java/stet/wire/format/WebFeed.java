package stet.wire.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch.WirePicture;

/**
 * RSS and Atom. The identifier is {@code guid} or {@code id}, else the link; the version is when the entry was last
 * changed, since these formats number nothing.
 */
final class WebFeed {
    private final SyndFeed feed;

    private WebFeed(SyndFeed feed) {
        this.feed = feed;
    }

    /** @param xml well-formed, within the limits of {@link Xml} */
    static List<Dispatch> items(String xml) throws Unreadable {
        try {
            var input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return new WebFeed(input.build(new StringReader(Prolog.withoutDoctype(xml)))).items();
        } catch (FeedException | IllegalArgumentException broken) {
            throw new Unreadable("NOT_A_FEED", "The message is neither RSS nor Atom as their standards have it.");
        }
    }

    private List<Dispatch> items() throws Unreadable {
        var items = new ArrayList<Dispatch>();
        for (var entry : feed.getEntries()) {
            items.add(item(entry));
        }
        return items;
    }

    private Dispatch item(SyndEntry entry) throws Unreadable {
        var sheet = new Sheet();
        sheet.uri = Lines.first(text(entry.getUri()), text(entry.getLink()));
        sheet.versionCreated = changed(entry);
        sheet.feed = Lines.folded(text(feed.getTitle()));
        sources(entry, sheet);
        sheet.copyright = Lines.folded(text(feed.getCopyright()));
        sheet.language = text(feed.getLanguage());
        sheet.headline = Markup.ofHtml(text(entry.getTitle())).text().replace('\n', ' ');
        sheet.byline = byline(entry);
        sheet.body(Markup.ofHtml(body(entry)));
        pictures(entry, sheet);
        return sheet.dispatch();
    }

    private void sources(SyndEntry entry, Sheet sheet) {
        var source = entry.getSource();
        if (source != null) {
            sheet.source(text(source.getTitle()), "source");
        }
        sheet.source(sheet.feed, "provider");
    }

    private static @Nullable Instant changed(SyndEntry entry) {
        return Stream.<@Nullable Date>of(entry.getUpdatedDate(), entry.getPublishedDate())
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static String byline(SyndEntry entry) {
        var people = entry.getAuthors().stream().map(SyndPerson::getName).map(WebFeed::text);
        return Lines.joined(", ", Stream.concat(people, Stream.of(text(entry.getAuthor()))));
    }

    private static String body(SyndEntry entry) {
        var description = entry.getDescription();
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(description))
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static void pictures(SyndEntry entry, Sheet sheet) {
        var enclosed = entry.getEnclosures().stream()
                .filter(enclosure -> text(enclosure.getType()).startsWith("image/"))
                .map(SyndEnclosure::getUrl);
        enclosed.map(WebFeed::text)
                .map(Lines::fileName)
                .filter(name -> !name.isEmpty())
                .forEach(name -> sheet.pictures.add(new WirePicture("", "", "", "", name)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
