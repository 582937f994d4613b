package stet.credit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.copy.Words;
import stet.credit.Watching.Arrived;
import stet.credit.Watching.Unmatched;
import stet.staff.Clock;

/**
 * Matches what the wire brings against the copy that was checked, is on its way out or is live, and has those stories looked
 * at that share its words. One node at a time does it; how far it is stands in the database, so that another goes on from
 * there, and what arrived between a check and the watch is matched however long that was.
 */
@ApplicationScoped
class WireWatch {
    private static final Logger LOG = Logger.getLogger(WireWatch.class);
    private static final int AT_ONCE = 1_000;
    private static final int TRIES = 5;
    private static final Duration ANEW = Duration.ofHours(1);

    private final Watching watching;
    private final Arrivals arrivals;
    private Watched watched = new Watched();
    private final Map<UUID, Integer> stumbles = new HashMap<>();
    private final Clock clock;
    private Instant allReadAt = Instant.EPOCH;

    WireWatch(Watching watching, Arrivals arrivals, Clock clock) {
        this.clock = clock;
        this.watching = watching;
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
            allReadAt = Instant.EPOCH;
            LOG.warnf("The wire will be matched against the stories again in a moment: %s", e.getMessage());
        }
    }

    /** Matches the next arrivals; answers how many there were. What is to be looked at is, before the place is moved on. */
    @Transactional
    int next() {
        var done = watching.claim();
        if (done == null) {
            return 0;
        }
        watchAnew();
        catchUp(done);
        var rows = watching.arrived(done, Long.MAX_VALUE, AT_ONCE);
        match(rows, watched);
        if (!rows.isEmpty()) {
            watching.matched(rows.get(rows.size() - 1).seq());
        }
        return rows.size();
    }

    /** All of it at first and now and then; what is checked anew is known by its report. */
    private void watchAnew() {
        var now = clock.roughly();
        if (Duration.between(allReadAt, now).compareTo(ANEW) < 0) {
            return;
        }
        var still = new HashSet<>(watching.revisions());
        if (watched.isMostlyGone()) {
            watched = new Watched();
        }
        watched.keepOnly(still);
        still.removeIf(watched::has);
        watch(watched, List.copyOf(still));
        allReadAt = now;
    }

    private void watch(Watched into, List<UUID> revisions) {
        for (int i = 0; i < revisions.size(); i += AT_ONCE) {
            watching.texts(revisions.subList(i, Math.min(revisions.size(), i + AT_ONCE)))
                    .forEach(text -> into.watch(text.revision(), text.words()));
        }
    }

    /** What arrived while a story was on its way to being watched. */
    private void catchUp(long done) {
        var unmatched = watching.unmatched();
        if (unmatched.isEmpty()) {
            return;
        }
        var late = new Watched();
        long from = done;
        for (var one : unmatched) {
            from = one.from() < done ? Math.min(from, one.from()) : from;
        }
        var ids = unmatched.stream().map(Unmatched::revision).toList();
        watch(watched, ids.stream().filter(id -> !watched.has(id)).toList());
        if (from < done) {
            watch(late, ids);
            for (var rows = watching.arrived(from, done, AT_ONCE); !rows.isEmpty(); ) {
                match(rows, late);
                from = rows.get(rows.size() - 1).seq();
                rows = watching.arrived(from, done, AT_ONCE);
            }
        }
        watching.watchesFromNowOn(ids);
    }

    private void match(List<Arrived> rows, Watched against) {
        if (against.size() == 0) {
            return;
        }
        var met = new TreeMap<UUID, Set<String>>();
        for (var row : rows) {
            against.like(Words.of(row.body()))
                    .forEach(revision -> met.computeIfAbsent(revision, none -> new HashSet<>())
                            .add(row.uri()));
        }
        met.forEach((revision, uris) -> {
            meet(revision, uris);
            watching.goesOn();
        });
    }

    /** A story that cannot be looked at is left after a few tries, so that the others hear of what arrives. */
    private void meet(UUID revision, Set<String> uris) {
        try {
            arrivals.met(revision, uris);
            stumbles.remove(revision);
        } catch (RuntimeException e) {
            if (stumbles.merge(revision, 1, Integer::sum) < TRIES) {
                throw e;
            }
            LOG.errorf(e, "Revision %s cannot be matched against the wire; not seen by it: %s", revision, uris);
        }
    }
}
