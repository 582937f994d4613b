package stet.credit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.copy.Words;

/**
 * Matches what the wire brings against the stories that are approved, scheduled or live, and has those looked at that share
 * its words. One node at a time does it; how far it is stands in the database, so that another goes on from there.
 */
@ApplicationScoped
class WireWatch {
    private static final Logger LOG = Logger.getLogger(WireWatch.class);
    private static final int AT_ONCE = 1_000;
    private static final long NOTHING = Long.MAX_VALUE;

    /** A story is watched for so long after it went live; its sources are, for ever. */
    private static final String WATCHED = """
            select s.id, coalesce(case when s.stage in ('APPROVED', 'SCHEDULED') then s.head end, s.live)
            from story s
            where s.stage in ('APPROVED', 'SCHEDULED')
            or (s.live is not null and s.live_at > clock_timestamp() - interval '30 days')
            """;

    /** What arrived while a story was on its way to being watched. */
    private static final String MISSED = """
            select min(wire_seq) from credit_report
            where revision = any(:revisions) and at > clock_timestamp() - interval '10 minutes'
            """;

    private static final String ARRIVED = "select seq, uri from wire_item where seq > :seq order by seq limit :most";
    private static final String ARRIVED_TEXTS =
            "select seq, uri, body from wire_item where seq > :seq order by seq limit :most";

    private static final String WORDS = "select story, id, words from revision where id = any(:revisions)";

    private final EntityManager database;
    private final Arrivals arrivals;
    private Watched watched = new Watched();

    /** What arrived from here on was not matched against stories that are watched anew. */
    private long missed = NOTHING;

    WireWatch(EntityManager database, Arrivals arrivals) {
        this.database = database;
        this.arrivals = arrivals;
    }

    @Scheduled(
            every = "1s",
            identity = "wire-watch",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            int read;
            do {
                read = next();
            } while (read == AT_ONCE);
        } catch (RuntimeException e) {
            watched = new Watched();
            missed = NOTHING;
            LOG.warnf("The wire will be matched against the stories again in a moment: %s", e.getMessage());
        }
    }

    /** Matches the next arrivals; answers how many there were. */
    @Transactional
    int next() {
        var cursor = database.createNativeQuery("select seq from wire_watch for update skip locked", Long.class)
                .getResultList();
        if (cursor.isEmpty()) {
            return 0;
        }
        long done = (Long) cursor.get(0);
        watchAnew();
        var rows = arrived(Math.min(done, missed));
        match(rows);
        if (!rows.isEmpty()) {
            read(seq(rows.get(rows.size() - 1)), done);
        }
        return rows.size();
    }

    private void read(long upTo, long done) {
        if (upTo > done) {
            database.createNativeQuery("update wire_watch set seq = :seq")
                    .setParameter("seq", upTo)
                    .executeUpdate();
        }
        missed = upTo >= done ? NOTHING : upTo;
    }

    /** Watches whatever is approved, scheduled or live by now. */
    @SuppressWarnings("unchecked")
    private void watchAnew() {
        if (watched.isMostlyGone()) {
            watched = new Watched();
        }
        List<Object[]> rows =
                database.createNativeQuery(WATCHED, Object[].class).getResultList();
        var still = new HashSet<UUID>();
        var fresh = new HashMap<UUID, UUID>();
        for (var row : rows) {
            still.add((UUID) row[0]);
            if (!watched.has((UUID) row[0], (UUID) row[1])) {
                fresh.put((UUID) row[0], (UUID) row[1]);
            }
        }
        watched.keepOnly(still);
        watch(fresh);
        if (!fresh.isEmpty()) {
            missed = Math.min(missed, missedBy(fresh.values()));
        }
    }

    /** By all the words of the copy, of which the body's are a part. */
    @SuppressWarnings("unchecked")
    private void watch(Map<UUID, UUID> fresh) {
        var ids = new ArrayList<>(fresh.keySet());
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            var some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
            List<Object[]> rows = database.createNativeQuery(WORDS, Object[].class)
                    .setParameter("revisions", some.stream().map(fresh::get).toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> watched.watch((UUID) row[0], (UUID) row[1], (String) row[2]));
        }
    }

    private long missedBy(Collection<UUID> revisions) {
        var since = (Long) database.createNativeQuery(MISSED, Long.class)
                .setParameter("revisions", revisions.toArray(UUID[]::new))
                .getSingleResult();
        return since == null ? NOTHING : since;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> arrived(long from) {
        return database.createNativeQuery(watched.size() == 0 ? ARRIVED : ARRIVED_TEXTS, Object[].class)
                .setParameter("seq", from)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private void match(List<Object[]> rows) {
        if (watched.size() == 0) {
            return;
        }
        var met = new TreeMap<UUID, List<String>>();
        for (var row : rows) {
            watched.like(Words.of((String) row[2]))
                    .forEach(story -> met.computeIfAbsent(story, none -> new ArrayList<>())
                            .add((String) row[1]));
        }
        met.forEach(arrivals::met);
    }

    private static long seq(Object[] row) {
        return ((Number) row[0]).longValue();
    }
}
