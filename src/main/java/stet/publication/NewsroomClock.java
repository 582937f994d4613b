package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;
import stet.credit.RulesChange;
import stet.database.Connections;
import stet.staff.Clock;
import stet.story.Packages;

/** Drains the due lists, batch by batch, until nothing more is due. Any number of nodes may do so at once. */
@ApplicationScoped
class NewsroomClock {
    private static final Logger LOG = Logger.getLogger(NewsroomClock.class);
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Release release;
    private final Packages packages;
    private final Clock clock;
    private final Gauges gauges;
    private final RulesChange rules;

    NewsroomClock(Release release, Packages packages, Clock clock, Gauges gauges, RulesChange rules) {
        this.rules = rules;
        this.packages = packages;
        this.gauges = gauges;
        this.release = release;
        this.clock = clock;
    }

    /** Does everything that is due now: what the public sees first. */
    void drain() {
        Connections.kept(() -> drain(() -> {}));
    }

    private void drain(Runnable help) {
        if (!rules.isApplied()) {
            LOG.info("Stories wait until they have been examined under the new house rules");
        } else {
            publish(help);
        }
        drain("Expired", release::expire, this::eachExpired);
        drain("Embargoes lifted", release::liftEmbargoes, this::eachEmbargo);
        drain("Reminded of second eyes", release::remindOfSecondEyes, this::eachReminder);
        drain("Terms that have ended", release::tellOfEndedTerms, NewsroomClock::fail);
    }

    private void publish(Runnable help) {
        drain("Due and judged", most -> release.publish(most, help), this::oneByOne);
        drain("Packages judged", most -> release.publishPackage() * most, stumbled -> {
            LOG.errorf(stumbled, "The clock stumbled over package %s", stumbled.claimed());
            stumbled.claimed().forEach(packages::stumbledOver);
        });
    }

    private void drain(String what, IntUnaryOperator batch, Consumer<Release.Stumbled> whenStumbled) {
        int claimed = BATCH;
        while (claimed == BATCH) {
            try {
                claimed = batch.applyAsInt(BATCH);
                if (claimed > 0) {
                    gauges.drained(claimed);
                    LOG.infof("%s: %d", what, claimed);
                }
            } catch (Release.Stumbled stumbled) {
                whenStumbled.accept(stumbled);
            }
        }
    }

    /** One story of the batch cannot even be read, it may be: each goes out, or is set aside, alone. */
    private void oneByOne(Release.Stumbled batch) {
        for (var story : batch.claimed()) {
            try {
                release.publish(story);
            } catch (Release.Stumbled e) {
                LOG.errorf(e, "The clock stumbled over story %s", story);
                release.setAside(story);
            }
        }
    }

    private void eachExpired(Release.Stumbled batch) {
        each(batch, release::expire);
    }

    private void eachEmbargo(Release.Stumbled batch) {
        each(batch, release::liftEmbargo);
    }

    private void eachReminder(Release.Stumbled batch) {
        each(batch, release::remindOfSecondEyes);
    }

    /** One of the batch cannot be read: the others are seen to alone, and that one is told of in the log. */
    private static void each(Release.Stumbled batch, Consumer<UUID> verb) {
        for (var story : batch.claimed()) {
            try {
                verb.accept(story);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The clock stumbled over story %s", story);
            }
        }
    }

    private static void fail(Release.Stumbled stumbled) {
        throw stumbled;
    }

    /**
     * Drains what is due, waits until the database's clock says that the moment has come, and drains again: the way is warm
     * by then. An alarm may ring a little early, or on a node whose own clock is ahead; one that is far too early is left to
     * the sweep.
     *
     * @param help called when there is more to let out than one thread should have to
     */
    void drainAt(Instant moment, Runnable help) {
        Connections.kept(() -> keep(moment, help));
    }

    private void keep(Instant moment, Runnable help) {
        var early = Duration.between(clock.now(), moment);
        if (early.compareTo(PATIENCE) > 0) {
            LOG.warnf("An alarm rang %s early by the database's clock; the sweep will see to its stories", early);
            return;
        }
        if (isToCome(early)) {
            drain();
            early = Duration.between(clock.now(), moment);
        }
        while (isToCome(early)) {
            LockSupport.parkNanos(early.toNanos());
            early = Duration.between(clock.now(), moment);
        }
        drain(help);
    }

    private static boolean isToCome(Duration early) {
        return !early.isNegative() && !early.isZero();
    }
}
