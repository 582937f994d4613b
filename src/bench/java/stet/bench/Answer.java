package stet.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** What the newsroom made of a request: the entity tag and the address of the story, and the body. */
public final class Answer {
    private static final int LONGEST_HEADER = 512;

    private final InputStream in;
    private final String status;
    private String tag = "";
    private String location = "";
    private int length = -1;
    private boolean chunked;
    private byte[] body = {};

    private Answer(InputStream in) throws IOException {
        this.in = in;
        this.status = line();
    }

    /**
     * Reads it whole, so that the next answer can follow.
     *
     * @param request as it is to be named where the answer is not 2xx
     */
    static Answer to(String request, InputStream in) throws IOException {
        var answer = any(request, in);
        if (!answer.status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException("%s was answered %s%n%s".formatted(request, answer.status, answer.text()));
        }
        return answer;
    }

    /** Whatever its status. */
    static Answer any(String request, InputStream in) throws IOException {
        var answer = new Answer(in);
        answer.readHeaders();
        answer.readBody(request);
        return answer;
    }

    int status() {
        return Integer.parseInt(status.split(" ", 3)[1]);
    }

    String tag() {
        return tag;
    }

    String location() {
        return location;
    }

    /** The body. */
    public String text() {
        return new String(body, UTF_8);
    }

    private void readHeaders() throws IOException {
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> tag = value;
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                default -> {}
            }
        }
    }

    private void readBody(String request) throws IOException {
        if (chunked) {
            body = chunks();
        } else if (length >= 0) {
            body = in.readNBytes(length);
        } else {
            throw new IllegalStateException(request + " was answered without a length");
        }
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var bytes = new byte[LONGEST_HEADER];
        var size = 0;
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || size == bytes.length) {
                throw new EOFException("The newsroom hung up, or sent a header longer than " + bytes.length);
            }
            bytes[size++] = (byte) next;
        }
        return new String(bytes, 0, size, ISO_8859_1).stripTrailing();
    }
}
