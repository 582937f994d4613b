package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.audit.Sequencer;
import stet.database.OwnThread;
import stet.problem.Malformed;
import stet.staff.Member;

/**
 * What happens to the stories, as the trail of any node tells it, for whoever listens: within half a second, in the order of the
 * log, each once. The trail is looked at only where somebody does.
 */
@ApplicationScoped
public class Happenings {
    private static final Logger LOG = Logger.getLogger(Happenings.class);
    private static final int EVERY_MILLIS = 300;
    private static final int AT_ONCE = 2_000;
    private static final int BUFFERED = 10_000;

    /** Whoever has missed more reads the lists; less than a stream holds for who is slow. */
    private static final int FURTHEST_BACK = 5_000;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final String UP_TO = "select coalesce(max(place), -1) from trail_place";

    private static final String HAPPENED = """
            select p.place, t.n, t.book, t.at, t.actor_name, t.action, t.from_stage, t.to_stage, t.reason, t.details,
                s.slug, s.desk, s.version
            from trail_place p join trail t on t.book = p.book and t.n = p.n
            join story s on s.id = case when t.book ~ '^[0-9a-f-]{36}$' then cast(t.book as uuid) end
            where p.place > :after and p.place <= :upTo and t.outcome = 'DONE' and t.action <> 'READ' order by p.place
            """;

    private final EntityManager database;
    private final Sequencer sequencer;
    private final Set<Listener> coming = new CopyOnWriteArraySet<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "happenings"));
    private @Nullable Future<?> ticking;
    private long told;
    private long beatAt = System.nanoTime();

    Happenings(EntityManager database, Sequencer sequencer) {
        this.database = database;
        this.sequencer = sequencer;
    }

    void start(@Observes StartupEvent start) {
        ticking = reader.scheduleWithFixedDelay(
                () -> OwnThread.run(this::read), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        if (ticking != null) {
            ticking.cancel(false);
        }
        reader.shutdown();
    }

    /**
     * An act on a story that is done.
     *
     * @param place of its entry in the log
     * @param version the story's by now
     * @param details as the trail has them, JSON
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(
            @JsonIgnore long place,
            long n,
            UUID story,
            String slug,
            String desk,
            int version,
            Instant at,
            String actor,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @JsonRawValue String details) {}

    /**
     * What somebody who listens is told: an act, or how far the log has been told, at first and now and then.
     *
     * @param place of the act, or up to which all was told
     */
    public record Told(long place, @Nullable Happening happening) {}

    /**
     * What the member may know of, after how far it has been told before. One who does not keep up loses the stream and comes
     * again.
     *
     * @param since the place of the last that they have heard of, where they have; 400 where that is none, or too much since
     */
    public Multi<Told> to(Member member, @Nullable Long since) {
        if (since != null) {
            mustReach(since);
        }
        return Multi.createFrom()
                .<Told>emitter(emitter -> {
                    var listener = new Listener(member, since, emitter, new AtomicBoolean());
                    coming.add(listener);
                    emitter.onTermination(() -> {
                        listener.isGone().set(true);
                        coming.remove(listener);
                        listeners.remove(listener);
                    });
                })
                .onOverflow()
                .buffer(BUFFERED);
    }

    private void mustReach(long since) {
        long upTo = upTo();
        if (since < 0 || since > upTo) {
            throw new Malformed(null, "NO_SUCH_EVENT", "No event has this id.");
        }
        if (upTo - since > FURTHEST_BACK) {
            throw new Malformed(
                    null,
                    "TOO_LONG_AGO",
                    "More has happened since than is told again: read the lists, and listen from now on.");
        }
    }

    private record Listener(
            Member member, @Nullable Long since, MultiEmitter<? super Told> emitter, AtomicBoolean isGone) {
        void hear(Happening happening) {
            if (member.mayKnow(happening.desk())) {
                emitter.emit(new Told(happening.place(), happening));
            }
        }

        void hearOfNothingElseUpTo(long place) {
            emitter.emit(new Told(place, null));
        }
    }

    /** Whoever comes hears what has its place after this look; and what they have missed, if they say what they heard last. */
    private void read() {
        try {
            var come = List.copyOf(coming);
            if (come.isEmpty() && listeners.isEmpty()) {
                return;
            }
            sequencer.placeNew();
            long upTo = upTo();
            told = listeners.isEmpty() ? upTo : told;
            while (told < upTo) {
                told = tell(told, upTo, listeners);
            }
            beat();
            come.stream().filter(coming::remove).forEach(listener -> welcome(listener, upTo));
        } catch (RuntimeException e) {
            LOG.warnf("The trail will be listened to again in a moment: %s", e.getMessage());
        }
    }

    private void beat() {
        if (System.nanoTime() - beatAt >= HEARTBEAT.toNanos()) {
            beatAt = System.nanoTime();
            listeners.forEach(listener -> listener.hearOfNothingElseUpTo(told));
        }
    }

    private void welcome(Listener listener, long upTo) {
        try {
            long from = listener.since() == null ? upTo : listener.since();
            listener.hearOfNothingElseUpTo(from);
            while (from < upTo) {
                from = tell(from, upTo, Set.of(listener));
            }
            listeners.add(listener);
            if (listener.isGone().get()) {
                listeners.remove(listener);
            }
        } catch (RuntimeException e) {
            listener.emitter().fail(e);
        }
    }

    /** Tells some of what has its place after one and up to another; answers up to which. */
    private long tell(long after, long upTo, Set<Listener> to) {
        long last = Math.min(upTo, after + AT_ONCE);
        QuarkusTransaction.requiringNew()
                .call(() -> happened(after, last))
                .forEach(happening -> to.forEach(listener -> listener.hear(happening)));
        return last;
    }

    private long upTo() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(UP_TO, Long.class).getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private List<Happening> happened(long after, long upTo) {
        List<Object[]> rows = database.createNativeQuery(HAPPENED, Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
        return rows.stream()
                .map(row -> new Happening(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        UUID.fromString((String) row[2]),
                        (String) row[10],
                        (String) row[11],
                        ((Number) row[12]).intValue(),
                        (Instant) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]))
                .toList();
    }
}
