package stet.publication;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** An alarm that rings for the stories of one slot. */
@Unremovable
@ApplicationScoped
public class Alarm implements Job {
    static final String AT = "at";

    private final NewsroomClock clock;

    Alarm(NewsroomClock clock) {
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public void execute(JobExecutionContext context) {
        clock.drainAt(Instant.parse(context.getMergedJobDataMap().getString(AT)));
    }
}
