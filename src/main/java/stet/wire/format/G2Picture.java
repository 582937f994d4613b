package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.WirePicture;

/** The picture that a NewsML-G2 item is, or brings along. */
final class G2Picture {
    /** Reuters ends the identifier of a picture with the number that its customers search by. */
    private static final Pattern NUMBER = Pattern.compile("newsml_([0-9A-Z]{6,20})$");

    private G2Picture() {}

    /** Its remote contents are its renditions, the first the best. */
    static WirePicture of(Tag item, Sheet sheet) {
        var content = item.at("contentMeta");
        var picture = new PictureSheet();
        picture.title = sheet.headline;
        picture.caption = caption(content);
        picture.credit = sheet.creditLine;
        if (sheet.kind != Kind.TEXT) {
            picture.photographer = Lines.first(sheet.byline, photographer(content));
            picture.number = number(item);
        }
        item.at("contentSet")
                .all("remoteContent")
                .filter(remote -> !remote.attribute("contenttype").startsWith("text/"))
                .map(G2Picture::fileName)
                .forEach(picture::fileName);
        return picture.picture();
    }

    private static String caption(Tag content) {
        return content.all("description")
                .filter(description -> Code.local(description.attribute("role")).equals("caption"))
                .findFirst()
                .or(() -> content.all("description").findFirst())
                .map(Tag::text)
                .orElse("");
    }

    /** Whoever created it by name; a code alone is no name. */
    private static String photographer(Tag content) {
        return Stream.concat(content.all("creator"), content.all("contributor").filter(person -> Code.local(
                                person.attribute("role"))
                        .startsWith("phot")))
                .map(person -> Lines.first(person.line("name"), person.attribute("literal")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String number(Tag item) {
        var found = NUMBER.matcher(item.attribute("guid"));
        return found.find()
                ? found.group(1)
                : item.at("contentMeta").all("altId").map(Tag::text).findFirst().orElse("");
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
