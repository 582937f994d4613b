package stet.wire;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import stet.wire.index.Courtesy;

/**
 * Where the wire's own work waits while a request passes, since a person may be waiting for that: for its answer to begin, or
 * its end if that comes first. However much is asked, a quarter of the time remains for the wire; it is the same quarter for all
 * of its threads, so that in the rest the processors are free.
 */
@ApplicationScoped
public class Siding implements Courtesy {
    private static final String FEEDS = "/api/wire/";
    private static final int BEFORE_ALL_ELSE = 10_000;
    private static final long PERIOD_NANOS = 16_000_000;
    private static final long OWN_NANOS = 4_000_000;
    private static final long LOOK_NANOS = 200_000;

    private final AtomicInteger passing = new AtomicInteger();

    void open(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL_ELSE);
    }

    private void pass(RoutingContext request) {
        if (!request.normalizedPath().startsWith(FEEDS)) {
            var pass = new Pass();
            request.addHeadersEndHandler(answered -> pass.close());
            request.addEndHandler(ended -> pass.close());
        }
        request.next();
    }

    /** Lasts until it is closed for the first time. */
    final class Pass implements AutoCloseable {
        private final AtomicBoolean isOver = new AtomicBoolean();

        Pass() {
            passing.incrementAndGet();
        }

        @Override
        public void close() {
            if (isOver.compareAndSet(false, true)) {
                passing.decrementAndGet();
            }
        }
    }

    /** How many requests pass at the moment. */
    int passing() {
        return passing.get();
    }

    @Override
    public void letPass() {
        while (passing.get() > 0 && Math.floorMod(System.nanoTime(), PERIOD_NANOS) >= OWN_NANOS) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
