package stet.publication;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import stet.database.OwnThread;
import stet.staff.Clock;

/**
 * Keeps moments that are close: waits for each by the database's clock, on threads of its own that nothing else delays, and
 * drains; a second one helps where a batch is not enough. A moment that is lost with its node is the sweep's of any other.
 */
@ApplicationScoped
class Punctual {
    private static final Logger LOG = Logger.getLogger(Punctual.class);
    private static final int THREADS = 2;
    private static final long HEADWAY_MILLIS = 60;

    private final NewsroomClock clock;
    private final Clock time;
    private final AtomicInteger names = new AtomicInteger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, work -> new Thread(work, "newsroom-clock-" + names.incrementAndGet()));

    Punctual(NewsroomClock clock, Clock time) {
        this.clock = clock;
        this.time = time;
    }

    /** At once, if the moment has passed. */
    void keep(Instant moment) {
        var early = Duration.between(time.now(), moment).toMillis() - HEADWAY_MILLIS;
        var isHelped = new AtomicBoolean();
        Runnable help = () -> {
            if (!threads.isShutdown() && isHelped.compareAndSet(false, true)) {
                threads.execute(() -> inContext(moment, clock::drain));
            }
        };
        var unused = threads.schedule(
                () -> inContext(moment, () -> clock.drainAt(moment, help)), Math.max(0, early), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        threads.shutdown();
    }

    private static void inContext(Instant moment, Runnable work) {
        try {
            OwnThread.run(work);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What was due at %s is left to the sweep", moment);
        }
    }
}
