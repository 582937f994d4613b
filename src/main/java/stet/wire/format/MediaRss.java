package stet.wire.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pictures that an RSS or Atom entry names in Media RSS. The contents of a group are renditions of one picture; what
 * is said beside a content and not in it holds for all.
 */
final class MediaRss {
    private static final String NAMESPACE = "http://search.yahoo.com/mrss";

    private final List<Tag> said;
    private final Map<String, String> ofAll = new HashMap<>();
    private final String creditOfAll;
    private final String photographerOfAll;
    private final Sheet sheet;

    MediaRss(List<Tag> extensions, Sheet sheet) {
        said = extensions.stream()
                .filter(tag -> tag.namespace().startsWith(NAMESPACE))
                .toList();
        said.stream().filter(tag -> !tag.text().isBlank()).forEach(tag -> ofAll.putIfAbsent(tag.name(), tag.text()));
        var credits = said.stream().filter(tag -> tag.is("credit")).toList();
        creditOfAll = credit(credits);
        photographerOfAll = photographer(credits);
        this.sheet = sheet;
    }

    void add() {
        for (var tag : said) {
            if (tag.is("group")) {
                add(tag, contents(tag));
            } else if (tag.is("content") && isPicture(tag)) {
                add(tag, List.of(tag));
            }
        }
        if (sheet.pictures.isEmpty()) {
            said.stream().filter(tag -> tag.is("thumbnail")).limit(1).forEach(tag -> add(tag, List.of(tag)));
        }
    }

    private static List<Tag> contents(Tag group) {
        return group.all("content")
                .filter(MediaRss::isPicture)
                .sorted((a, b) -> Integer.compare(width(b), width(a)))
                .toList();
    }

    private void add(Tag around, List<Tag> renditions) {
        if (renditions.isEmpty()) {
            return;
        }
        var picture = new PictureSheet();
        picture.title = first(around, "title");
        picture.caption = Lines.first(first(around, "description"), first(around, "text"));
        var credits = credits(around, renditions);
        picture.credit = credits.isEmpty() ? creditOfAll : credit(credits);
        picture.photographer = credits.isEmpty() ? photographerOfAll : photographer(credits);
        renditions.forEach(file -> picture.fileName(Lines.fileName(file.attribute("url"))));
        renditions.stream()
                .flatMap(file -> file.all("thumbnail"))
                .forEach(file -> picture.fileName(Lines.fileName(file.attribute("url"))));
        sheet.pictures.add(picture.picture());
    }

    private static String credit(List<Tag> credits) {
        return Lines.joined(", ", credits.stream().map(Tag::text));
    }

    private static String photographer(List<Tag> credits) {
        return credits.stream()
                .filter(credit ->
                        credit.attribute("role").toLowerCase(Locale.ROOT).startsWith("photo"))
                .map(Tag::text)
                .findFirst()
                .orElse("");
    }

    /** The nearest that there are; none where only those of all pictures are. */
    private static List<Tag> credits(Tag around, List<Tag> renditions) {
        var nearest = renditions.stream().flatMap(file -> file.all("credit")).toList();
        return nearest.isEmpty() ? around.all("credit").toList() : nearest;
    }

    private String first(Tag around, String name) {
        return Lines.first(
                around.below(name).stream()
                        .map(Tag::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""),
                ofAll.getOrDefault(name, ""));
    }

    private static boolean isPicture(Tag content) {
        var address = Lines.fileName(content.attribute("url")).toLowerCase(Locale.ROOT);
        return content.attribute("medium").equals("image")
                || content.attribute("type").startsWith("image/")
                || (content.attribute("medium").isEmpty()
                        && content.attribute("type").isEmpty()
                        && Stream.of(".jpg", ".jpeg", ".png", ".webp", ".gif").anyMatch(address::endsWith));
    }

    private static int width(Tag content) {
        var width = content.attribute("width");
        return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
