package stet.story;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.wire.HouseCopy;

/**
 * A story of this house was killed or withdrawn: its words are made known to the wire, within a second, so that stories that
 * use them or link to it are marked. That is done after the story's own transaction, which holds what the wire would wait for.
 */
@ApplicationScoped
class TakenDown {
    private static final Logger LOG = Logger.getLogger(TakenDown.class);

    private static final String NOTE = """
            insert into story_taken_down (story, at, killed) values (:story, :at, :killed)
            on conflict (story) do update set at = excluded.at, killed = excluded.killed, known = false, back = false
            """;

    private static final String UNKNOWN = """
            select s.id, s.version, t.killed, r.copy ->> 'headline', r.id from story_taken_down t
            join story s on s.id = t.story join revision r on r.id = s.last_live
            where not t.known order by t.at limit 20
            """;

    private static final String PUBLIC_AGAIN = "select t.story, t.at from story_taken_down t where t.back and t.known";

    private final EntityManager database;
    private final Revisions revisions;
    private final HouseCopy house;

    TakenDown(EntityManager database, Revisions revisions, HouseCopy house) {
        this.database = database;
        this.revisions = revisions;
        this.house = house;
    }

    void made(@Observes TransitionMade fact) {
        boolean isAgain = fact.to() == Stage.PUBLISHED && fact.story().correctionSeq() > 0;
        if (isAgain || fact.transition() == Transition.PUT_BACK) {
            database.createNativeQuery("update story_taken_down set back = true where story = :story and not back")
                    .setParameter("story", fact.story().id())
                    .executeUpdate();
        }
        boolean killed = fact.transition() == Transition.KILL;
        if (killed || fact.transition() == Transition.WITHDRAW) {
            database.createNativeQuery(NOTE)
                    .setParameter("story", fact.story().id())
                    .setParameter("at", fact.story().changedAt())
                    .setParameter("killed", killed)
                    .executeUpdate();
        }
    }

    @Scheduled(
            every = "1s",
            identity = "taken-down",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        try {
            rows(UNKNOWN).forEach(this::takeDown);
            rows(PUBLIC_AGAIN).forEach(row -> putBack((UUID) row[0]));
        } catch (RuntimeException e) {
            LOG.warnf("What was taken down will be made known in a moment: %s", e.getMessage());
        }
    }

    private void takeDown(Object[] row) {
        var story = (UUID) row[0];
        var body = QuarkusTransaction.requiringNew()
                .call(() -> revisions.findById((UUID) row[4]).copy().bodyText());
        house.takeDown(story, ((Number) row[1]).intValue(), (String) row[3], body, (Boolean) row[2]);
        done("update story_taken_down set known = true where story = :story", story);
    }

    private void putBack(UUID story) {
        house.putBack(story);
        done("delete from story_taken_down where story = :story and known and back", story);
    }

    private void done(String sql, UUID story) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter("story", story)
                .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query) {
        return QuarkusTransaction.requiringNew().call(() -> (List<Object[]>)
                database.createNativeQuery(query, Object[].class).getResultList());
    }
}
