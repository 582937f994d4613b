package stet.wire.format;

import java.util.Locale;
import stet.wire.format.Dispatch.WirePicture;

/** The picture that a NewsML-G2 item is, or brings along. */
final class G2Picture {
    private G2Picture() {}

    /** @param files the content set, with one remote content for each rendition */
    static WirePicture of(Tag content, Tag files, Sheet sheet) {
        var caption = content.all("description")
                .filter(description -> Code.local(description.attribute("role")).equals("caption"))
                .findFirst()
                .or(() -> content.all("description").findFirst())
                .map(Tag::text)
                .orElse("");
        var fileName = files.all("remoteContent")
                .map(G2Picture::fileName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return new WirePicture(sheet.headline, Lines.folded(caption), sheet.creditLine, sheet.byline, fileName);
    }

    /** Providers give the real name beside the address, which may be an opaque one. */
    private static String fileName(Tag remote) {
        var named = remote.elements()
                .filter(tag -> tag.is("altId")
                        && tag.attribute("type").toLowerCase(Locale.ROOT).contains("file"))
                .findFirst()
                .map(Tag::text)
                .orElse("");
        return Lines.first(
                named, Lines.fileName(remote.attribute("href")), Lines.fileName(remote.attribute("residref")));
    }
}
