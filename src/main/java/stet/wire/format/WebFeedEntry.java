package stet.wire.format;

import static stet.wire.format.WebFeed.text;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of RSS or Atom. The identifier is {@code guid} or {@code id}, else the link; one that is unique in its feed
 * alone is qualified by the feed. The version is when the entry was last changed, since these formats number nothing; the
 * AP's WebFeeds number theirs.
 */
final class WebFeedEntry implements Entry {
    private static final String AP = "http://ap.org/schemas/03/2005/ap";
    private static final List<String> GLOBAL = List.of("urn:", "tag:", "http://", "https://");

    private final SyndFeed feed;
    private final String qualifier;
    private final SyndEntry entry;
    private final List<Tag> extensions;
    private final Sheet sheet = new Sheet();

    WebFeedEntry(SyndFeed feed, String name, String qualifier, SyndEntry entry) {
        this.feed = feed;
        this.qualifier = qualifier;
        this.entry = entry;
        extensions = entry.getForeignMarkup().stream().map(Tag::of).toList();
        sheet.feed = name;
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        sheet.uri = identifier(Lines.first(text(entry.getUri()), text(entry.getLink())), qualifier);
        sheet.versionCreated = changed();
        sheet.copyright = Lines.folded(text(feed.getCopyright()));
        sheet.language = text(feed.getLanguage());
        sheet.headline = Markup.ofHtml(text(entry.getTitle())).text().replace('\n', ' ');
        sheet.byline = byline();
        extensions.stream().filter(tag -> tag.namespace().startsWith(AP)).forEach(this::ap);
        sources();
        body(content());
        new MediaRss(extensions, sheet).add();
        enclosures();
        return sheet.dispatch();
    }

    static String identifier(String given, String feed) {
        var lower = given.toLowerCase(Locale.ROOT);
        boolean global = given.isEmpty() || GLOBAL.stream().anyMatch(lower::startsWith);
        return global || feed.isEmpty() ? given : feed + "#" + given;
    }

    /** What the AP's WebFeeds say of content and management, in the elements of its APPL. */
    private void ap(Tag metadata) {
        sheet.byline = Lines.first(metadata.line("ByLine"), sheet.byline);
        sheet.dateline = Lines.first(sheet.dateline, metadata.line("DateLine"));
        sheet.creditLine = Lines.first(sheet.creditLine, metadata.line("Credit"));
        metadata.all("Source").forEach(source -> sheet.source(source.text(), "source"));
        sheet.version = Lines.first(sheet.version, metadata.line("ManagementSequenceNumber"));
        if (metadata.at("PublishingStatus").isThere()) {
            sheet.status(metadata.line("PublishingStatus"));
        }
        sheet.embargo(metadata.line("PublishingReleaseDateTime"));
        Stream.of("EditorialTypes", "EditorialType", "ManagementType")
                .flatMap(metadata::all)
                .flatMap(told -> Stream.of(told.text().split("[,;]", -1)))
                .forEach(sheet::signal);
        sheet.note(metadata.line("PublishingSpecialInstructions"));
    }

    private void sources() {
        var source = entry.getSource();
        if (source != null) {
            sheet.source(text(source.getTitle()), "source");
        }
        sheet.source(sheet.feed, "provider");
    }

    private @Nullable Instant changed() {
        return Stream.<@Nullable Date>of(entry.getUpdatedDate(), entry.getPublishedDate())
                .filter(Objects::nonNull)
                .map(date -> Moment.bounded(date.toInstant()))
                .findFirst()
                .orElse(null);
    }

    private String byline() {
        var people = entry.getAuthors().stream().map(SyndPerson::getName).map(WebFeed::text);
        return Lines.joined(", ", Stream.concat(people, Stream.of(text(entry.getAuthor()))));
    }

    private String content() {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private void body(String content) throws Unreadable {
        int nitf = content.indexOf("<nitf");
        if (nitf >= 0) {
            Nitf.words(Xml.read(content.substring(nitf)), sheet);
        } else {
            sheet.body(Markup.ofHtml(content));
        }
    }

    private void enclosures() {
        entry.getEnclosures().stream()
                .filter(enclosure -> text(enclosure.getType()).startsWith("image/"))
                .map(SyndEnclosure::getUrl)
                .map(url -> Lines.fileName(text(url)))
                .filter(name -> sheet.pictures.stream()
                        .flatMap(Dispatch.WirePicture::fileNames)
                        .noneMatch(name::equals))
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    var picture = new PictureSheet();
                    picture.fileName(name);
                    sheet.pictures.add(picture.picture());
                });
    }
}
