package stet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One client's line to the newsroom: HTTP/1.1 kept alive, one request at a time. It does no more than a benchmark needs,
 * because every microsecond that the client takes is taken from the newsroom on the same cores.
 */
public final class Line implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final int SHOWN = 500;
    private static final String JSON = "application/json";

    private final Socket socket;
    private final InputStream in;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    public static Line to(int port) throws IOException {
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

    /**
     * @param tag the version that the client has seen; none where it is empty
     * @throws IllegalStateException on any answer but 2xx
     */
    public Answer post(String path, String token, String tag, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head = head("POST", path, token).append("\r\nContent-Length: ").append(bytes.length);
        if (!tag.isEmpty()) {
            head.append("\r\nIf-Match: ").append(tag);
        }
        head.append("\r\nContent-Type: ").append(JSON).append("\r\n\r\n").append(body);
        socket.getOutputStream().write(head.toString().getBytes(UTF_8));
        return Answer.to("POST " + path + " " + body.substring(0, Math.min(SHOWN, body.length())), in);
    }

    /** @throws IllegalStateException on any answer but 2xx */
    public Answer get(String path, String token) throws IOException {
        var head = head("GET", path, token).append("\r\n\r\n");
        socket.getOutputStream().write(head.toString().getBytes(UTF_8));
        return Answer.to("GET " + path, in);
    }

    /** What a reader without a token is answered, as a number. */
    public int status(String path) throws IOException {
        var head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + JSON + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return Answer.any("GET " + path, in).status();
    }

    /**
     * Sends part after part, as fast as they are taken, and does not say beforehand how many there are.
     *
     * @throws IllegalStateException on any answer but 2xx
     */
    public Answer stream(String path, String token, String type, Iterator<byte[]> parts) throws IOException {
        var out = socket.getOutputStream();
        var head = head("POST", path, token).append("\r\nTransfer-Encoding: chunked\r\nContent-Type: ");
        out.write(head.append(type).append("\r\n\r\n").toString().getBytes(UTF_8));
        while (parts.hasNext()) {
            var chunk = new ByteArrayOutputStream(2 * BUFFER);
            while (parts.hasNext() && chunk.size() < BUFFER) {
                chunk.writeBytes(parts.next());
            }
            out.write((Integer.toHexString(chunk.size()) + "\r\n").getBytes(UTF_8));
            chunk.writeBytes(new byte[] {'\r', '\n'});
            chunk.writeTo(out);
        }
        out.write("0\r\n\r\n".getBytes(UTF_8));
        return Answer.to("POST " + path, in);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static StringBuilder head(String method, String path, String token) {
        return new StringBuilder(2_048)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ")
                .append(token);
    }
}
