package stet.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import stet.audit.log.Checkpoint;
import stet.audit.log.SignedNote;
import stet.audit.log.Tree;

/**
 * Seals a checkpoint over the log each minute, and when the node stops. It vouches only for entries that a node with the
 * trail's key has written: a row that somebody else put into the table stops it, and it says which.
 */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);

    /** New places and what stands there; entries from before there were seals are taken into the first checkpoint only. */
    private static final String NEW = """
            select p.place, p.book, p.n, t.hash, t.seal, t.actor_cover from trail_place p
            left join trail t on t.book = p.book and t.n = p.n
            where p.place >= :from and p.place < :to order by p.place
            """;

    private static final String RECENT =
            "select exists (select from trail_checkpoint where at > (select clock_timestamp()) - interval '50 seconds')";

    private static final int AT_ONCE = 10_000;

    private final EntityManager database;
    private final Sequencer sequencer;
    private final Checkpoints checkpoints;
    private final StoredNodes nodes;
    private final Keys keys;
    private final Event<CheckpointSealed> events;

    Sealing(
            EntityManager database,
            Sequencer sequencer,
            Checkpoints checkpoints,
            StoredNodes nodes,
            Keys keys,
            Event<CheckpointSealed> events) {
        this.database = database;
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.nodes = nodes;
        this.keys = keys;
        this.events = events;
    }

    /** Whichever node comes first; the others find that it was done. */
    @Transactional
    @Scheduled(
            every = "60s",
            identity = "checkpoint",
            executeWith = Scheduled.SIMPLE,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void eachMinute() {
        var isDone = (Boolean) database.createNativeQuery(RECENT, Boolean.class).getSingleResult();
        if (!isDone) {
            seal();
        }
    }

    @Transactional
    void atStop(@Observes ShutdownEvent stop) {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.warnf("The trail was not sealed at the end: %s", e.getMessage());
        }
    }

    /** Answers the checkpoint over all that is committed, a new one unless nothing came since the last. */
    @Transactional
    Optional<Checkpoints.Sealed> seal() {
        sequencer.placeAll();
        long old = checkpoints.latest().map(Checkpoints.Sealed::size).orElse(0L);
        long size = size();
        if (size > old) {
            mustBeOurs(old, size);
            nodes.grow(old, size);
            var checkpoint = new Checkpoint(keys.origin(), size, new Tree(nodes).root(size));
            var note = SignedNote.of(checkpoint, keys.signing()).note();
            checkpoints.keep(size, note);
            events.fire(new CheckpointSealed(size, note));
        }
        return checkpoints.latest();
    }

    private long size() {
        return ((Number) database.createNativeQuery("select coalesce(max(place) + 1, 0) from trail_place")
                        .getSingleResult())
                .longValue();
    }

    private void mustBeOurs(long old, long size) {
        for (long from = old; from < size; from += AT_ONCE) {
            @SuppressWarnings("unchecked")
            List<Object[]> rows = database.createNativeQuery(NEW, Object[].class)
                    .setParameter("from", from)
                    .setParameter("to", Math.min(size, from + AT_ONCE))
                    .getResultList();
            for (var row : rows) {
                boolean isOlderThanSeals = old == 0 && row[5] == null;
                if (row[3] == null || !(isOlderThanSeals || keys.sealed((String) row[3], String.valueOf(row[4])))) {
                    throw new ForeignEntry((String) row[1], ((Number) row[2]).longValue());
                }
            }
        }
    }

    private static final class ForeignEntry extends IllegalStateException {
        ForeignEntry(String book, long n) {
            super("The trail is not sealed: entry %d of book %s was not written by this newsroom".formatted(n, book));
        }
    }
}
