package stet.publication;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import stet.story.Transition;
import stet.story.TransitionMade;

/** What the operator sees of the clock, on the management port. */
@ApplicationScoped
class Gauges {
    private final Backlog backlog;
    private final DistributionSummary batches;
    private final Timer lateness;
    private volatile long sweptAt = System.nanoTime();

    Gauges(Backlog backlog, MeterRegistry meters) {
        this.backlog = backlog;
        batches = DistributionSummary.builder("stet.clock.drained")
                .description("Stories that one transaction of the clock claimed")
                .publishPercentileHistogram()
                .register(meters);
        lateness = Timer.builder("stet.clock.lateness")
                .description("From a story's slot to its publication by the clock, by the database's time")
                .serviceLevelObjectives(
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1))
                .register(meters);
        gauge(meters, "stet.clock.due", "Scheduled stories whose slot has come", Backlog.Count::due);
        gauge(meters, "stet.clock.overdue", "Of these, by more than two seconds", Backlog.Count::overdue);
        gauge(meters, "stet.clock.unalarmed", "Slots to come that have no alarm", Backlog.Count::unalarmed);
        gauge(meters, "stet.clock.failed", "Stories in PUBLISH_FAILED", Backlog.Count::failed);
        TimeGauge.builder("stet.clock.swept", this, TimeUnit.SECONDS, Gauges::sweptAgo)
                .description("How long ago this node's last sweep ended")
                .register(meters);
    }

    /** A transaction of the clock claimed so many. */
    void drained(int stories) {
        batches.record(stories);
    }

    void swept() {
        sweptAt = System.nanoTime();
    }

    double sweptAgo() {
        return (System.nanoTime() - sweptAt) / 1e9;
    }

    void made(@Observes(during = TransactionPhase.AFTER_SUCCESS) TransitionMade made) {
        if (made.transition() == Transition.PUBLISH && made.by().isClock() && made.slot() != null) {
            lateness.record(Duration.between(made.slot(), made.at()));
        }
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Backlog.Count> count) {
        Gauge.builder(name, () -> count.applyAsDouble(backlog.count()))
                .description(what)
                .register(meters);
    }
}
