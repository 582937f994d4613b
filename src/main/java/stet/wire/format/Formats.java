package stet.wire.format;

import java.util.List;

/**
 * Reads what a feed sent, in whichever format it is: ninjs 1, 2 and 3 and its variants, NewsML-G2, NewsML 1.2, NITF,
 * the AP's APPL, RSS, Atom, IPTC 7901 and ANPA 1312. The format is told by the content, never by a name or a header.
 */
public final class Formats {
    private Formats() {}

    /**
     * Every item of a message that can be read, and why the others cannot.
     *
     * @param bytes at most 10 MB, before and after unpacking if they are packed with gzip
     * @throws Unreadable if none can be read
     */
    public static Message read(byte[] bytes) throws Unreadable {
        var payload = Payload.unpacked(bytes);
        return Message.of(
                switch (Payload.firstCharacter(payload)) {
                    case '{', '[' -> JsonMessage.entries(payload);
                    case '<' -> XmlMessage.entries(Encoding.xml(payload));
                    default -> List.of(TelexMessage.entry(Encoding.text(payload)));
                });
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
