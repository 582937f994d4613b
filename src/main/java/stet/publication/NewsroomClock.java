package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;
import stet.staff.Clock;

/** Drains the due lists, batch by batch, until nothing more is due. Any number of nodes may do so at once. */
@ApplicationScoped
class NewsroomClock {
    private static final Logger LOG = Logger.getLogger(NewsroomClock.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Release release;
    private final Clock clock;
    private final Gauges gauges;

    NewsroomClock(Release release, Clock clock, Gauges gauges) {
        this.gauges = gauges;
        this.release = release;
        this.clock = clock;
    }

    /** Does everything that is due now: what the public sees first. */
    void drain() {
        drain("Due and judged", release::publish);
        drainPackages();
        drain("Expired", release::expire);
        drain("Embargoes lifted", release::liftEmbargoes);
        drain("Reminded of second eyes", release::remindOfSecondEyes);
    }

    private void drain(String what, IntUnaryOperator batch) {
        int claimed = BATCH;
        while (claimed == BATCH) {
            claimed = batch.applyAsInt(BATCH);
            if (claimed > 0) {
                gauges.drained(claimed);
                LOG.infof("%s: %d", what, claimed);
            }
        }
    }

    private void drainPackages() {
        int claimed = 1;
        while (claimed > 0) {
            try {
                claimed = release.publishPackage();
            } catch (Release.Stumbled e) {
                release.stumbledOver(e);
            }
        }
    }

    /**
     * Waits until the database's clock says that the moment has come, then drains. An alarm may ring a little early, or on
     * a node whose own clock is ahead; one that is far too early is left to the sweep.
     */
    void drainAt(Instant moment) {
        var early = Duration.between(clock.now(), moment);
        if (early.compareTo(PATIENCE) > 0) {
            LOG.warnf("An alarm rang %s early by the database's clock; the sweep will see to its stories", early);
            return;
        }
        while (!early.isNegative() && !early.isZero()) {
            LockSupport.parkNanos(early.toNanos());
            early = Duration.between(clock.now(), moment);
        }
        drain();
    }
}
