package stet.credit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;
import stet.staff.Clock;

/**
 * Matches what the wire brings against the stories that are approved, scheduled or live, and has those looked at that share
 * its words. One node at a time does it; how far it is stands in the database, so that another goes on from there.
 */
@ApplicationScoped
class WireWatch {
    private static final Logger LOG = Logger.getLogger(WireWatch.class);
    private static final int AT_ONCE = 1_000;
    private static final int TRIES = 5;
    private static final long NOTHING = Long.MAX_VALUE;

    private static final Duration ANEW = Duration.ofHours(1);

    /** A story is watched for so long after it went live; its sources are, for ever. */
    private static final String WATCHED = """
            select s.id, case
                when s.stage in ('APPROVED', 'SCHEDULED') then s.head
                when s.live_at > (select clock_timestamp()) - interval '30 days' then s.live end
            from story s
            """;

    private static final String ALL = WATCHED + """
            where s.stage in ('APPROVED', 'SCHEDULED')
            or (s.live is not null and s.live_at > (select clock_timestamp()) - interval '30 days')
            """;

    private static final String CHANGED = WATCHED + "where s.changed_at > :since";

    /** Most of those who changed a story have committed by then, and after half a minute everybody has. */
    private static final Duration USUALLY = Duration.ofSeconds(2);

    private static final Duration AT_LAST = Duration.ofSeconds(30);

    /** So often it looks back for the latter too: a newspaper's stories are not read anew each second for half a minute. */
    private static final Duration BACK = Duration.ofSeconds(10);

    /** What arrived while a story was on its way to being watched. */
    private static final String MISSED = """
            select min(wire_seq) from credit_report
            where revision = any(:revisions) and at > (select clock_timestamp()) - interval '10 minutes'
            """;

    private static final String ARRIVED = "select seq, uri from wire_item where seq > :seq order by seq limit :most";
    private static final String ARRIVED_TEXTS =
            "select seq, uri, body from wire_item where seq > :seq order by seq limit :most";

    private static final String WORDS = "select story, id, words from revision where id = any(:revisions)";

    private final EntityManager database;
    private final Arrivals arrivals;
    private final Clock clock;
    private Watched watched = new Watched();

    /** What arrived from here on was not matched against stories that are watched anew. */
    private long missed = NOTHING;

    private final Map<UUID, Integer> stumbles = new HashMap<>();

    private @Nullable Instant lookedAt;
    private Instant lookedBackAt = Instant.EPOCH;
    private Instant allLookedAt = Instant.EPOCH;

    WireWatch(EntityManager database, Arrivals arrivals, Clock clock) {
        this.clock = clock;
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
            lookedAt = null;
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

    /** Watches whatever is approved, scheduled or live by now: all of it now and then, else what has changed. */
    @SuppressWarnings("unchecked")
    private void watchAnew() {
        var now = clock.now();
        boolean isAll = lookedAt == null || Duration.between(allLookedAt, now).compareTo(ANEW) > 0;
        if (isAll && watched.isMostlyGone()) {
            watched = new Watched();
        }
        var query = database.createNativeQuery(isAll ? ALL : CHANGED, Object[].class);
        if (!isAll) {
            query.setParameter("since", since(now));
        }
        var fresh = fresh(query.getResultList(), isAll);
        watch(fresh);
        if (!fresh.isEmpty()) {
            missed = Math.min(missed, missedBy(fresh.values()));
        }
        lookedAt = now;
        if (isAll) {
            allLookedAt = now;
            lookedBackAt = now;
        }
    }

    private Instant since(Instant now) {
        if (Duration.between(lookedBackAt, now).compareTo(BACK) < 0) {
            return Objects.requireNonNull(lookedAt).minus(USUALLY);
        }
        var since = lookedBackAt.minus(AT_LAST);
        lookedBackAt = now;
        return since;
    }

    /** The revisions that are to be watched and are not yet, by their stories; those of others are forgotten. */
    private Map<UUID, UUID> fresh(List<Object[]> rows, boolean isAll) {
        var still = new HashSet<UUID>();
        var fresh = new HashMap<UUID, UUID>();
        for (var row : rows) {
            var story = (UUID) row[0];
            var revision = (UUID) row[1];
            if (revision == null) {
                watched.forget(story);
            } else if (!watched.has(story, revision)) {
                fresh.put(story, revision);
            }
            still.add(story);
        }
        if (isAll) {
            watched.keepOnly(still);
        }
        return fresh;
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
        met.forEach(this::meet);
    }

    /** A story that cannot be looked at is left after a few tries, so that the others hear of what arrives. */
    private void meet(UUID story, List<String> uris) {
        try {
            arrivals.met(story, uris);
            stumbles.remove(story);
        } catch (RuntimeException e) {
            if (stumbles.merge(story, 1, Integer::sum) < TRIES) {
                throw e;
            }
            LOG.errorf(e, "Story %s cannot be matched against the wire; not seen by it: %s", story, uris);
        }
    }

    private static long seq(Object[] row) {
        return ((Number) row[0]).longValue();
    }
}
