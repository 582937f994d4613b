package stet.drill;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The cable between a node and its database. It can go dead without either end being told, and it reads PostgreSQL's
 * protocol (version 3, extended queries) far enough to know which statement is about to be run.
 */
public final class Cable implements AutoCloseable {
    private final ServerSocket socket;
    private final int database;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private final List<Socket> dead = new CopyOnWriteArrayList<>();
    private volatile Listener listener = (connection, statement) -> true;
    private volatile boolean isCut;

    private Cable(ServerSocket socket, int database) {
        this.socket = socket;
        this.database = database;
    }

    /** Hears of each statement before it is sent on, and says whether it is to be. */
    public interface Listener {
        boolean sends(int connection, String statement);
    }

    /** @param database the port that PostgreSQL listens on */
    public static Cable to(int database) {
        try {
            var cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), database);
            start("cable", cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void listen(Listener next) {
        listener = next;
    }

    /** Nothing passes any more, and nobody is told. */
    public void cut() {
        isCut = true;
        dead.addAll(ends);
    }

    /** New connections pass; those that were open stay dead, as behind a router that has forgotten them. */
    public void mend() {
        isCut = false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var end : ends) {
            end.close();
        }
    }

    private void accept() throws IOException {
        int connections = 0;
        while (!socket.isClosed()) {
            var node = socket.accept();
            node.setTcpNoDelay(true);
            ends.add(node);
            if (isCut) {
                dead.add(node);
                continue;
            }
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            server.setTcpNoDelay(true);
            ends.add(server);
            int connection = connections++;
            start("to-database-" + connection, () -> statements(connection, node, server));
            start("to-node-" + connection, () -> bytes(server, node));
        }
    }

    private void bytes(Socket from, Socket to) throws IOException {
        var in = from.getInputStream();
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (!dead.contains(from)) {
                to.getOutputStream().write(buffer, 0, read);
            }
        }
        if (!dead.contains(from)) {
            to.close();
        }
    }

    private void statements(int connection, Socket from, Socket to) throws IOException {
        var in = new DataInputStream(from.getInputStream());
        var out = to.getOutputStream();
        start(in, out);
        var known = new HashMap<String, String>();
        try {
            while (true) {
                int type = in.readByte();
                var body = new byte[in.readInt() - 4];
                in.readFully(body);
                var statement = statement(type, body, known);
                if (dead.contains(from) || (statement != null && !listener.sends(connection, statement))) {
                    continue;
                }
                out.write(ByteBuffer.allocate(5 + body.length)
                        .put((byte) type)
                        .putInt(body.length + 4)
                        .put(body)
                        .array());
            }
        } catch (EOFException e) {
            if (!dead.contains(from)) {
                to.close();
            }
        }
    }

    /** The first message has a length and no type; a request for encryption, which the driver may send first, none either. */
    private static void start(DataInputStream in, OutputStream out) throws IOException {
        int length = in.readInt();
        var body = new byte[length - 4];
        in.readFully(body);
        out.write(ByteBuffer.allocate(length).putInt(length).put(body).array());
        if (length == 8) {
            start(in, out);
        }
    }

    /** What is about to be run, if this message says so. */
    private static String statement(int type, byte[] body, Map<String, String> known) {
        return switch (type) {
            case 'Q' -> text(body, 0);
            case 'P' -> {
                var name = text(body, 0);
                known.put(name, text(body, name.length() + 1));
                yield null;
            }
            case 'B' -> known.get(text(body, text(body, 0).length() + 1));
            default -> null;
        };
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (end < body.length && body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A broken connection is what it is for. */
    private static void start(String name, Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Said above.
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}
