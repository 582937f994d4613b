package stet.wire.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/**
 * The characters of a message. A byte order mark decides, then an XML declaration, then UTF-8. Feeds err in both
 * directions: what claims to be UTF-8 and is not is windows-1252, and what claims to be ISO 8859 or windows and is
 * valid UTF-8 is UTF-8, which hardly ever happens by chance.
 */
final class Encoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Pattern OFTEN_WRONG = Pattern.compile("(?i)(US-ASCII|ISO-8859-|windows-125|UTF-8|UTF-16).*");

    private Encoding() {}

    static String text(byte[] bytes) {
        return decoded(bytes, marked(bytes, StandardCharsets.UTF_8), WINDOWS_1252);
    }

    static String xml(byte[] bytes) throws Unreadable {
        var start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        var declared = DECLARED.matcher(start);
        var charset = declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
        // Whoever could read the declaration as bytes so far does not read UTF-16.
        if (OFTEN_WRONG.matcher(charset.name()).matches()) {
            boolean unicode = charset.name().startsWith("UTF");
            return decoded(bytes, marked(bytes, StandardCharsets.UTF_8), unicode ? WINDOWS_1252 : charset);
        }
        return decoded(bytes, marked(bytes, charset), charset);
    }

    /** What the byte order mark says, or what a first character of two bytes shows, else the other. */
    static Charset marked(byte[] bytes, Charset otherwise) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return otherwise;
    }

    private static Charset named(String name) throws Unreadable {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Unreadable("UNKNOWN_ENCODING", "The message names a character encoding that is not known.");
        }
    }

    private static String decoded(byte[] bytes, Charset charset, Charset otherwise) {
        try {
            return unmarked(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return unmarked(new String(bytes, otherwise));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }
}
