package stet.wire.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.WirePicture;

/** A picture in ninjs, as an item or associated with one. */
final class NinjsPicture {
    private static final List<String> WANTED =
            List.of("main", "original", "hires", "highres", "baseimage", "full", "preview", "viewimage");

    private NinjsPicture() {}

    static WirePicture of(Fields item) throws Unreadable {
        var picture = new PictureSheet();
        picture.title =
                Lines.first(item.valued("headlines", "main"), item.text("headline", "headLine"), item.text("title"));
        picture.caption = Lines.first(
                item.text("description_caption", "caption"),
                item.valued("descriptions", "caption"),
                item.text("description_text", "description_usage"),
                item.valued("descriptions", "text"),
                item.valued("descriptions", "main"),
                Markup.ofHtml(item.text("description_html")).text(),
                item.text("body_text"));
        picture.credit = Lines.first(
                item.text("creditline", "creditLine", "description_creditline", "credit"),
                item.valued("descriptions", "creditline"),
                item.valued("descriptions", "credit"));
        picture.photographer =
                Lines.first(item.at("photographer").text("name"), item.text("photographer", "byline", "byLine", "by"));
        picture.number = number(item);
        fileNames(item).forEach(picture::fileName);
        return picture.picture();
    }

    /** The AP's friendly key is what its customers see; the others know no shorter one than the item's. */
    private static String number(Fields item) {
        var known = item.at("altids");
        return Lines.first(
                known.text("friendlykey"),
                item.text("friendlykey"),
                known.text("itemid"),
                item.text("itemid"),
                known.text("transref"),
                item.text("usn"));
    }

    /** The best rendition's first. */
    private static Stream<String> fileNames(Fields item) {
        var named = item.node().path("renditions").properties();
        var renditions = named.isEmpty()
                ? item.parts("renditions").stream().map(one -> Map.entry(one.text("name"), one))
                : named.stream().map(one -> Map.entry(one.getKey(), new Fields(one.getValue())));
        return Stream.concat(
                renditions
                        .filter(one -> !Code.local(one.getKey()).contains("nitf"))
                        .sorted(Comparator.comparingInt(one -> rank(one.getKey())))
                        .map(one -> fileName(one.getValue())),
                Stream.of(Lines.fileName(item.text("href"))));
    }

    private static String fileName(Fields rendition) {
        return Lines.first(
                rendition.text("originalfilename", "filename", "fileName"), Lines.fileName(rendition.text("href")));
    }

    private static int rank(String name) {
        int at = WANTED.indexOf(Code.local(name));
        return at < 0 ? WANTED.size() : at;
    }
}
