package stet.publication;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import stet.database.Connections;

/** An alarm that rings shortly before a moment: the node that hears it keeps the moment. */
@Unremovable
@ApplicationScoped
public class Alarm implements Job {
    static final String AT = "at";

    private final Punctual punctual;

    Alarm(Punctual punctual) {
        this.punctual = punctual;
    }

    @Override
    @ActivateRequestContext
    public void execute(JobExecutionContext context) {
        Connections.kept(
                () -> punctual.keep(Instant.parse(context.getMergedJobDataMap().getString(AT))));
    }
}
