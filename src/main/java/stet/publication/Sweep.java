package stet.publication;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Looks every second for whatever no alarm has rung for, so that losing every alarm costs a second or two and no story.
 * Every node sweeps by a timer of its own, which no dead node can hold.
 */
@ApplicationScoped
class Sweep {
    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final NewsroomClock clock;
    private final Alarms alarms;
    private final Gauges gauges;
    private volatile boolean stopping;

    Sweep(NewsroomClock clock, Alarms alarms, Gauges gauges) {
        this.gauges = gauges;
        this.clock = clock;
        this.alarms = alarms;
    }

    void atStart(@Observes StartupEvent start) {
        alarms.setAll();
    }

    void atStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "1s", identity = "sweep", executeWith = Scheduled.SIMPLE, concurrentExecution = SKIP)
    void sweep() {
        if (stopping) {
            return;
        }
        try {
            clock.drain();
            gauges.swept();
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("A sweep failed; the next one follows in a second", e);
            }
        }
    }
}
