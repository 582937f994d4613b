package stet.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import stet.database.Connections;
import stet.database.OwnThread;
import stet.story.Appointed;

/**
 * One Quartz alarm for each distinct slot or expiry, set after the story's own commit. An alarm only wakes: the story's row is the
 * truth, and an alarm lost or left over does no harm.
 */
@ApplicationScoped
class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final JobKey JOB = JobKey.jobKey("alarm", "clock");

    /** Quartz takes some milliseconds to wake anybody; whoever is woken then waits for the moment itself. */
    static final Duration AHEAD = Duration.ofMillis(700);

    private static final int MOST_AT_START = 1_000;

    private final Scheduler quartz;
    private final Due due;
    private final ExecutorService setter = Executors.newSingleThreadExecutor(work -> new Thread(work, "alarm-setter"));

    Alarms(Scheduler quartz, Due due) {
        this.quartz = quartz;
        this.due = due;
    }

    void appointed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appointed appointment) {
        setter.execute(() -> keep(() -> set(appointment.at())));
    }

    /** Sets the alarms of everything that is scheduled, for a node that starts on what others left. */
    void setAll() {
        setter.execute(() -> keep(() -> due.momentsToCome(MOST_AT_START).forEach(this::set)));
    }

    private static void keep(Runnable work) {
        OwnThread.run(() -> Connections.kept(work));
    }

    private void set(Instant at) {
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                ring(at);
                return null;
            });
        } catch (Exception e) {
            LOG.warnf("No alarm could be set for %s; the sweep will see to its stories: %s", at, e.getMessage());
        }
    }

    private void ring(Instant at) throws SchedulerException {
        if (!quartz.checkExists(JOB)) {
            quartz.addJob(
                    JobBuilder.newJob(Alarm.class)
                            .withIdentity(JOB)
                            .storeDurably()
                            .build(),
                    true);
        }
        var key = TriggerKey.triggerKey(at.toString(), "clock");
        if (!quartz.checkExists(key)) {
            quartz.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .forJob(JOB)
                    .usingJobData(Alarm.AT, at.toString())
                    .startAt(Date.from(at.minus(AHEAD)))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                    .build());
        }
    }

    @PreDestroy
    void stop() {
        setter.shutdown();
    }
}
