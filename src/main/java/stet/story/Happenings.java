package stet.story;

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
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.database.OwnThread;
import stet.staff.Member;

/**
 * What happens to the stories, as the trail of any node tells it, for whoever listens: within half a second, while they
 * listen. The trail is looked at only where somebody does.
 */
@ApplicationScoped
public class Happenings {
    private static final Logger LOG = Logger.getLogger(Happenings.class);
    private static final int EVERY_MILLIS = 300;
    private static final int REMEMBERED = 20_000;
    private static final int BUFFERED = 1_000;

    /** An entry is seen when its transaction commits, which may be some seconds after its time. */
    private static final String LATEST = """
            select t.n, t.book, t.at, t.actor_name, t.action, t.from_stage, t.to_stage, t.reason, t.details,
                s.slug, s.desk, s.version
            from trail t join story s on s.id = cast(t.book as uuid)
            where t.at > (select clock_timestamp()) - interval '30 seconds' and t.outcome = 'DONE' and t.action <> 'READ'
            and t.book <> 'staff' and t.book ~ '^[0-9a-f-]{36}$' order by t.at, t.book, t.n
            """;

    private final EntityManager database;
    private final Set<Listener> coming = new CopyOnWriteArraySet<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "happenings"));
    private @Nullable Future<?> ticking;

    Happenings(EntityManager database) {
        this.database = database;
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
     * @param version the story's by now
     * @param details as the trail has them, JSON
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Happening(
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
     * What the member may know of. First comes nothing, which says that from then on all is told. One who does not keep up
     * loses the stream and comes again.
     */
    public Multi<Optional<Happening>> to(Member member) {
        return Multi.createFrom()
                .<Optional<Happening>>emitter(emitter -> {
                    var listener = new Listener(member, emitter);
                    coming.add(listener);
                    emitter.onTermination(() -> {
                        coming.remove(listener);
                        listeners.remove(listener);
                    });
                })
                .onOverflow()
                .buffer(BUFFERED);
    }

    private record Listener(Member member, MultiEmitter<? super Optional<Happening>> emitter) {
        void hear(Happening happening) {
            if (member.mayKnow(happening.desk())) {
                emitter.emit(Optional.of(happening));
            }
        }
    }

    /** Whoever comes hears what is committed from this look on: what is there already is seen. */
    private void read() {
        try {
            var come = List.copyOf(coming);
            if (come.isEmpty() && listeners.isEmpty()) {
                return;
            }
            QuarkusTransaction.requiringNew().call(this::latest).stream()
                    .filter(this::isNew)
                    .forEach(happening -> listeners.forEach(listener -> listener.hear(happening)));
            come.stream().filter(coming::remove).forEach(listener -> {
                listeners.add(listener);
                listener.emitter().emit(Optional.empty());
            });
        } catch (RuntimeException e) {
            LOG.warnf("The trail will be listened to again in a moment: %s", e.getMessage());
        }
    }

    private boolean isNew(Happening happening) {
        boolean isNew = seen.add(happening.story() + ":" + happening.n());
        if (seen.size() > REMEMBERED) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
        return isNew;
    }

    @SuppressWarnings("unchecked")
    private List<Happening> latest() {
        List<Object[]> rows = database.createNativeQuery(LATEST, Object[].class).getResultList();
        return rows.stream()
                .map(row -> new Happening(
                        ((Number) row[0]).longValue(),
                        UUID.fromString((String) row[1]),
                        (String) row[9],
                        (String) row[10],
                        ((Number) row[11]).intValue(),
                        (Instant) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }
}
