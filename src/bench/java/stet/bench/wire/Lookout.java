package stet.bench.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Line;
import stet.bench.index.MadeUpWire;

/** Has copy that takes from an item checked by a node until the check names the item. */
record Lookout(MadeUpWire wire, Line line, String token, Duration patience) implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONG_PAUSE = Duration.ofMillis(500);

    /** @throws IllegalStateException if it does not within the patience */
    void await(long item) throws IOException {
        await(item, PAUSE);
    }

    /** Asks seldom, so that a node that has much to read is not kept from it. */
    void awaitPatiently(long item) throws IOException {
        await(item, LONG_PAUSE);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    private void await(long item, Duration pause) throws IOException {
        var request = MadeUpCopy.lifting(item, wire).request();
        var uri = "\"" + Ninjs.uri(item) + "\"";
        var end = System.nanoTime() + patience.toNanos();
        while (!line.post(Checks.PATH, token, "", request).text().contains(uri)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Item %s was not found within %s".formatted(uri, patience));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
