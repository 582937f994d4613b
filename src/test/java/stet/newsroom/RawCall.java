package stet.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A caller who writes HTTP/1.1 by hand, since a well-bred client would put right what is wrong with it. */
public final class RawCall implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private RawCall(Socket socket) {
        this.socket = socket;
    }

    public static RawCall to(URI service) {
        try {
            var socket = new Socket(service.getHost(), service.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new RawCall(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of one request on a connection of its own. */
    public static int status(URI service, String method, String target, String headers, String body) {
        try (var call = to(service)) {
            call.sends(method + " " + target + " HTTP/1.1\r\nHost: newsroom.example\r\nConnection: close\r\n" + headers
                    + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
            return call.status();
        }
    }

    public RawCall sends(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the next answer; 0 where the service hangs up without one. */
    public int status() {
        var line = line();
        return line == null || line.isEmpty() ? 0 : Integer.parseInt(line.split(" ", 3)[1]);
    }

    /** What comes until a line has this in it. */
    public String until(String wanted) {
        var heard = new StringBuilder();
        for (var line = line(); line != null; line = line()) {
            heard.append(line).append('\n');
            if (line.contains(wanted)) {
                break;
            }
        }
        return heard.toString();
    }

    /** Whatever comes until the service hangs up. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null at the end. */
    private String line() {
        try {
            InputStream in = socket.getInputStream();
            var line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
            return line.toString();
        } catch (IOException e) {
            return null;
        }
    }
}
