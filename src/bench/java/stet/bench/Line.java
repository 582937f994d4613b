package stet.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One client's line to the newsroom: HTTP/1.1 kept alive, one request at a time. It reads no more than a benchmark needs,
 * because every microsecond that the client takes is taken from the newsroom on the same cores.
 */
final class Line implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    static Line to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Line(socket);
    }

    static List<Line> to(int port, int clients) throws IOException {
        var lines = new ArrayList<Line>();
        while (lines.size() < clients) {
            lines.add(to(port));
        }
        return lines;
    }

    /** What the newsroom made of a request: the entity tag and the address of the story. */
    record Answer(String tag, String location) {}

    /**
     * @param tag the version that the client has seen; none where it is empty
     * @throws IllegalStateException on any answer but 2xx
     */
    Answer post(String path, String token, String tag, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head = new StringBuilder(2_048)
                .append("POST ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\nContent-Length: ")
                .append(bytes.length);
        if (!tag.isEmpty()) {
            head.append("\r\nIf-Match: ").append(tag);
        }
        var request = head.append("\r\n\r\n").append(body).toString().getBytes(UTF_8);
        socket.getOutputStream().write(request);
        return answer(path, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer answer(String path, String sent) throws IOException {
        var status = line();
        var tag = "";
        var location = "";
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> tag = value;
                case "location" -> location = value;
                case "content-length" -> length = Integer.parseInt(value);
                default -> {}
            }
        }
        if (length < 0) {
            throw new IllegalStateException("POST %s %s was answered without a length".formatted(path, sent));
        }
        if (!status.startsWith("HTTP/1.1 2")) {
            var body = new String(in.readNBytes(length), UTF_8);
            throw new IllegalStateException("POST %s %s was answered %s%n%s".formatted(path, sent, status, body));
        }
        in.skipNBytes(length);
        return new Answer(tag, location);
    }

    private String line() throws IOException {
        var bytes = new byte[512];
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
