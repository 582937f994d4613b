package stet.wire.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** What came, before anybody looks into it: never more than fits, packed or not. */
final class Payload {
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private Payload() {}

    /** Unpacking stops at the limit, so a small parcel that unpacks to gigabytes costs no more than a large message. */
    static byte[] unpacked(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes), 64 * 1024)) {
            var unpacked = unpacking.readNBytes(MOST_BYTES + 1);
            if (unpacked.length > MOST_BYTES) {
                throw tooLarge();
            }
            return unpacked;
        } catch (IOException broken) {
            throw new Unreadable("BROKEN_GZIP", "The message is packed with gzip, and it is broken.");
        }
    }

    /** The first character that is not white space, as far as a format is told by it; 0 if there is none. */
    static char firstCharacter(byte[] bytes) throws Unreadable {
        var start = new String(bytes, 0, Math.min(bytes.length, 4096), Encoding.marked(bytes, StandardCharsets.UTF_8));
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return c;
            }
        }
        throw new Unreadable("EMPTY", "The message is empty.");
    }

    private static Unreadable tooLarge() {
        return new Unreadable("TOO_LARGE", "The message is larger than 10 MB.");
    }
}
