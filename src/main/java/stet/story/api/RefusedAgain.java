package stet.story.api;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import stet.staff.Member;

/**
 * Notes what a member was refused, and so that nobody can fill the trail: of one refusal that comes again and again the
 * first ten within a minute each have an entry, the others one together when the minute is over, which says how many they
 * were. Each node counts by itself; what one that is killed had counted since its last minute is lost.
 */
@ApplicationScoped
class RefusedAgain {
    private static final Logger LOG = Logger.getLogger(RefusedAgain.class);
    private static final int EACH = 10;

    private final Refusals refusals;
    private final Map<Attempt, Integer> counted = new ConcurrentHashMap<>();

    RefusedAgain(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @param story none where it concerns none */
    record Attempt(Optional<UUID> story, Member by, String action, int status, String code) {}

    void note(Attempt attempt) {
        if (counted.merge(attempt, 1, Integer::sum) <= EACH) {
            write(attempt, Map.of("status", attempt.status(), "code", attempt.code()));
        }
    }

    @Scheduled(
            every = "60s",
            identity = "refused-again",
            executeWith = Scheduled.SIMPLE,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void eachMinute() {
        for (var attempt : List.copyOf(counted.keySet())) {
            int times = Optional.ofNullable(counted.remove(attempt)).orElse(0);
            if (times > EACH) {
                together(attempt, times - EACH);
            }
        }
    }

    /** Before the last checkpoint is sealed. */
    void atStop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent stop) {
        eachMinute();
    }

    private void together(Attempt attempt, int times) {
        try {
            write(attempt, Map.of("status", attempt.status(), "code", attempt.code(), "times", times));
        } catch (RuntimeException e) {
            counted.merge(attempt, EACH + times, Integer::sum);
            LOG.warnf("The trail could not note %d refusals: %s", times, e.getMessage());
        }
    }

    private void write(Attempt attempt, Map<String, ?> details) {
        refusals.refused(attempt.story(), attempt.by(), attempt.action(), details);
    }
}
