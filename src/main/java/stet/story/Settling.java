package stet.story;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import stet.wire.WireItems;

/**
 * Closes the gap between a notice and whoever was checking a story when it came. A check that had read the wire before the
 * notice was stored, and commits after it, has not seen it, and the notice has not seen what the check found. So whatever
 * arrived is said once more when every transaction is over that was under way then (PostgreSQL's snapshots tell).
 */
@ApplicationScoped
class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);

    private static final String WAIT = """
            update wire_settled set waiting = (select coalesce(max(seq), 0) from wire_item),
                waiting_xmax = pg_snapshot_xmax(pg_current_snapshot())
            where waiting is null and settled < (select coalesce(max(seq), 0) from wire_item)
            """;

    private static final String WINDOW = """
            select settled, waiting from wire_settled
            where waiting is not null and pg_snapshot_xmin(pg_current_snapshot()) >= waiting_xmax
            """;

    private static final String SETTLED = """
            update wire_settled set settled = waiting, waiting = null, waiting_xmax = null where waiting = :waiting
            """;

    /** The last notice and the last version of each item between two arrivals that a story uses. */
    private static final String CONCERNED = """
            select max(i.seq) from wire_item i
            where i.seq > :from and i.seq <= :to and (i.newest or i.status <> 'USABLE') and (
                exists (select from revision_source r where r.uri = i.uri and (r.judged < i.seq or i.status <> 'USABLE'))
                or (i.status <> 'USABLE' and (
                    exists (select from story_source n where n.uri = i.uri and n.how = 'IMPORTED')
                    or i.picture_files <> '{}')))
            group by i.uri, i.status order by 1
            """;

    private static final int TRIES = 5;

    private final EntityManager database;
    private final WireItems items;
    private final Notices notices;
    private final Map<Long, Integer> stumbles = new HashMap<>();

    Settling(EntityManager database, WireItems items, Notices notices) {
        this.database = database;
        this.items = items;
        this.notices = notices;
    }

    @Scheduled(
            every = "1s",
            identity = "settle-wire",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settle() {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(WAIT).executeUpdate());
            var window = QuarkusTransaction.requiringNew().call(this::window);
            if (window.isEmpty()) {
                return;
            }
            var concerned = QuarkusTransaction.requiringNew().call(() -> concerned(window));
            concerned.forEach(this::sayAgain);
            QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(SETTLED)
                    .setParameter("waiting", window.get(1))
                    .executeUpdate());
        } catch (RuntimeException e) {
            LOG.warnf("Notices of the wire will be settled in a moment: %s", e.getMessage());
        }
    }

    /** From which arrival to which; empty while somebody is still at work who began before. */
    private List<Long> window() {
        var window = new ArrayList<Long>();
        for (var row : database.createNativeQuery(WINDOW, Object[].class).getResultList()) {
            for (var place : (Object[]) row) {
                window.add(((Number) place).longValue());
            }
        }
        return window;
    }

    private List<Long> concerned(List<Long> window) {
        var seqs = new ArrayList<Long>();
        var found = database.createNativeQuery(CONCERNED, Long.class)
                .setParameter("from", window.get(0))
                .setParameter("to", window.get(1));
        for (var seq : found.getResultList()) {
            seqs.add(((Number) seq).longValue());
        }
        return seqs;
    }

    /** One that cannot be said again is left after a few tries, so that the others are. */
    private void sayAgain(long seq) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> items.findByIdOptional(seq))
                    .ifPresent(notices::applyAgain);
            stumbles.remove(seq);
        } catch (RuntimeException e) {
            if (stumbles.merge(seq, 1, Integer::sum) < TRIES) {
                throw e;
            }
            LOG.errorf(e, "What arrived as %d cannot be said to the stories that use it", seq);
        }
    }
}
