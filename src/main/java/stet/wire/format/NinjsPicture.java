package stet.wire.format;

import java.util.Comparator;
import java.util.List;
import stet.wire.format.Dispatch.WirePicture;

/** A picture in ninjs, as an item or associated with one. */
final class NinjsPicture {
    private static final List<String> WANTED =
            List.of("main", "original", "hires", "highres", "baseimage", "full", "preview", "viewimage");

    private NinjsPicture() {}

    static WirePicture of(Fields picture) {
        return new WirePicture(
                Lines.first(picture.valued("headlines", "main"), picture.text("headline"), picture.text("title")),
                Lines.first(
                        picture.text("description_caption"),
                        picture.valued("descriptions", "caption"),
                        picture.text("description_text", "description_usage"),
                        picture.valued("descriptions", "text"),
                        picture.valued("descriptions", "main"),
                        Markup.ofHtml(picture.text("description_html")).text(),
                        picture.text("body_text")),
                Lines.first(
                        picture.text("creditline", "creditLine", "description_creditline"),
                        picture.valued("descriptions", "creditline"),
                        picture.valued("descriptions", "credit")),
                Lines.first(picture.at("photographer").text("name"), picture.text("byline", "by")),
                fileName(picture));
    }

    private static String fileName(Fields picture) {
        return picture.parts("renditions").isEmpty()
                ? Lines.fileName(picture.text("href"))
                : picture.node().path("renditions").properties().isEmpty()
                        ? best(picture.parts("renditions"))
                        : named(picture);
    }

    private static String named(Fields picture) {
        var renditions = picture.node().path("renditions").properties().stream()
                .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
                .map(entry -> new Fields(entry.getValue()))
                .toList();
        return first(renditions);
    }

    private static String best(List<Fields> renditions) {
        return first(renditions.stream()
                .sorted(Comparator.comparingInt(rendition -> rank(rendition.text("name"))))
                .toList());
    }

    private static String first(List<Fields> renditions) {
        for (var rendition : renditions) {
            var name = Lines.first(
                    rendition.text("originalfilename", "filename", "fileName"), Lines.fileName(rendition.text("href")));
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static int rank(String name) {
        int at = WANTED.indexOf(Code.local(name));
        return at < 0 ? WANTED.size() : at;
    }
}
