package stet.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Deed;
import stet.story.ExaminationDue;
import stet.story.Stage;
import stet.story.Stories;
import stet.story.Story;

/**
 * In CREDIT_CHECK the report is always on what the story is made of now: when something has come up against it since, it is
 * made anew, so that the desk has a finding to fix or to waive.
 */
@ApplicationScoped
class Rechecks {
    private static final Logger LOG = Logger.getLogger(Rechecks.class);
    private static final String MARKED = """
            select id from story where stage = 'CREDIT_CHECK' and credit -> 'marks' <> '[]' order by id limit 100
            """;

    private final EntityManager database;
    private final Stories stories;
    private final Examination examination;
    private final Trail trail;

    Rechecks(EntityManager database, Stories stories, Examination examination, Trail trail) {
        this.database = database;
        this.stories = stories;
        this.examination = examination;
        this.trail = trail;
    }

    @Scheduled(
            every = "1s",
            identity = "recheck-marked",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            marked().forEach(this::recheck);
        } catch (RuntimeException e) {
            LOG.warnf("What was marked will be looked for again in a moment: %s", e.getMessage());
        }
    }

    /** One story that cannot be examined keeps no other from it. */
    private void recheck(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> stories.lockedByTheWire(id)
                    .filter(Rechecks::isMarked)
                    .ifPresent(this::examine));
        } catch (RuntimeException e) {
            LOG.warnf("Story %s will be examined again in a moment: %s", id, e.getMessage());
        }
    }

    private List<UUID> marked() {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<UUID> ids = database.createNativeQuery(MARKED, UUID.class).getResultList();
            return ids;
        });
    }

    private static boolean isMarked(Story story) {
        return story.stage() == Stage.CREDIT_CHECK
                && story.credit() != null
                && !story.credit().marks().isEmpty();
    }

    private void examine(Story story) {
        var page = trail.open(story.id());
        examination.examine(new ExaminationDue(story, page.at()));
        story.changed(page.at());
        trail.append(page, Deed.on(story, "RECHECK", Member.WIRE, null, Map.of()));
    }
}
