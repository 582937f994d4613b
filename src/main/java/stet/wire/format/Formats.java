package stet.wire.format;

import java.util.List;

/**
 * Reads what a feed sent, in whichever format it is: ninjs 1, 2 and 3, the AP's media JSON, NewsML-G2, NewsML 1.2, NITF,
 * RSS, Atom, IPTC 7901 and ANPA 1312. The format is told by the content, never by a name or a header.
 */
public final class Formats {
    private Formats() {}

    /**
     * Every item of a message, one at least. A message with one item that cannot be read is refused as a whole.
     *
     * @param bytes at most 10 MB, before and after unpacking if they are packed with gzip
     */
    public static List<Dispatch> read(byte[] bytes) throws Unreadable {
        var payload = Payload.unpacked(bytes);
        var items =
                switch (Payload.firstCharacter(payload)) {
                    case '{', '[' -> JsonMessage.items(payload);
                    case '<' -> XmlMessage.items(Encoding.xml(payload));
                    default -> List.of(TelexMessage.item(Encoding.text(payload)));
                };
        if (items.isEmpty()) {
            throw new Unreadable("NO_ITEM", "The message holds no news item.");
        }
        return items;
    }

    /**
     * One ninjs object, as in a line of a batch.
     *
     * @param bytes JSON in UTF-8, from offset on
     */
    public static Dispatch readNinjs(byte[] bytes, int offset, int length) throws Unreadable {
        return JsonMessage.item(bytes, offset, length);
    }
}
