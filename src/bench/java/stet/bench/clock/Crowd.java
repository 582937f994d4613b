package stet.bench.clock;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Staff;
import stet.bench.Tokens;

/**
 * Members who ask for as much as a node takes while stories fall due: sixty send copy of 1.4 MB to the credit check, one
 * after another, and twenty read the whole trail at a kilobyte a second.
 */
final class Crowd implements AutoCloseable {
    static final int CHECKS = 60;
    static final int EXPORTS = 20;
    private static final int LONGEST = 1_400_000;
    private static final int KILOBYTE = 1_024;
    private static final long AS_RETRY_AFTER_SAYS = 1_000_000_000L;
    private static final List<Staff> CHECKING = List.of(Staff.RHEA, Staff.OMAR, Staff.EDNA);

    private final Newsroom node;
    private final Tokens tokens;
    private final AtomicInteger checked = new AtomicInteger();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private volatile boolean isOver;

    Crowd(Newsroom node, Tokens tokens) {
        this.node = node;
        this.tokens = tokens;
    }

    void begin() {
        var body = "{\"body\":\"%s\"}".formatted(copy());
        for (int i = 0; i < CHECKS; i++) {
            var member = CHECKING.get(i % CHECKING.size());
            people.execute(() -> checks(member, body));
        }
        for (int i = 0; i < EXPORTS; i++) {
            people.execute(this::reads);
        }
    }

    /** How many checks were answered, with a report or with a refusal. */
    int checked() {
        return checked.get();
    }

    /** Sentences, none like another: the check has words to look up. */
    private static String copy() {
        var copy = new StringBuilder();
        for (int i = 0; copy.length() < LONGEST; i++) {
            copy.append("<p>The ship numbered %x left harbour %x for the light of %x.</p>"
                    .formatted(i * 7919, i * 104_729, i * 1_299_709));
        }
        return copy.toString();
    }

    private void checks(Staff member, String body) {
        while (!isOver) {
            try (var line = Line.to(node.port())) {
                line.post("/api/credit-checks", tokens.of(member), "", body);
            } catch (IOException | IllegalStateException e) {
                LockSupport.parkNanos(AS_RETRY_AFTER_SAYS);
            }
            checked.incrementAndGet();
        }
    }

    private void reads() {
        var request = "GET /api/audit/export HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(tokens.of(Staff.ADA));
        var some = new byte[KILOBYTE];
        while (!isOver) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(KILOBYTE);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()));
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                while (!isOver && socket.getInputStream().read(some) >= 0) {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            } catch (IOException e) {
                LockSupport.parkNanos(AS_RETRY_AFTER_SAYS);
            }
        }
    }

    @Override
    public void close() {
        isOver = true;
        people.shutdown();
    }
}
