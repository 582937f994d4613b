package stet.wire.format;

import java.util.stream.Stream;
import stet.wire.format.Dispatch.Status;
import stet.wire.format.Dispatch.WirePicture;

/** The characters of an item. Two kinds can be sent, in JSON, but neither stored nor sent on: null, and half a pair. */
final class Characters {
    private Characters() {}

    /** What takes an item back acts without them; anything else is refused where it has them. */
    static Dispatch checked(Status told, Dispatch item) throws Unreadable {
        if (texts(item).noneMatch(Characters::cannotBeKept)) {
            return item;
        }
        if (told == Status.USABLE || cannotBeKept(item.uri())) {
            throw new Unreadable("CONTROL_CHARACTERS", "The item holds a null character or half of a character.");
        }
        return item.notice(kept(item.version()), kept(item.headline()));
    }

    private static String kept(String text) {
        return cannotBeKept(text) ? text.replaceAll("[\\x00\\p{Cs}]", "") : text;
    }

    private static Stream<String> texts(Dispatch item) {
        var lines = Stream.of(
                item.uri(),
                item.version(),
                item.usage(),
                item.feed(),
                item.creditLine(),
                item.copyright(),
                item.language(),
                item.headline(),
                item.byline(),
                item.dateline(),
                item.body());
        return Stream.of(
                        lines,
                        item.notes().stream(),
                        item.sources().stream().flatMap(source -> Stream.of(source.name(), source.role())),
                        item.pictures().stream().flatMap(Characters::texts))
                .flatMap(part -> part);
    }

    private static Stream<String> texts(WirePicture picture) {
        return Stream.concat(
                Stream.of(
                        picture.title(), picture.caption(), picture.credit(), picture.photographer(), picture.number()),
                picture.fileNames());
    }

    private static boolean cannotBeKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean whole = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !whole)) {
                return true;
            }
            i += whole ? 1 : 0;
        }
        return false;
    }
}
