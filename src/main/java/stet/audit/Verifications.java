package stet.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.database.OwnThread;
import stet.problem.NotFound;
import stet.staff.Member;

/** Verifications of the trail, run one after the other on a node, each with how far it is for whoever asks any node. */
@ApplicationScoped
class Verifications {
    private static final Logger LOG = Logger.getLogger(Verifications.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Verification verification;
    private final EntityManager database;
    private final AtomicReference<@Nullable UUID> running = new AtomicReference<>();
    private final ExecutorService walker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "verification");
        thread.setDaemon(true);
        return thread;
    });

    Verifications(Verification verification, EntityManager database) {
        this.verification = verification;
        this.database = database;
    }

    /**
     * @param total how many entries the trail had when it began
     * @param entries how many were read so far
     * @param valid unknown until it ended
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "VerificationRun")
    record Run(
            UUID id,
            Instant startedAt,
            String startedBy,
            long total,
            long entries,
            @Nullable Instant endedAt,
            @Nullable Boolean valid,
            @Nullable JsonNode firstBad) {}

    /** Runs one and waits for its end. */
    Run run(Member by) {
        var id = begin(by);
        walk(id);
        return read(id);
    }

    /** Answers at once; the run goes on. One that is going on already is answered, so that none waits in a queue. */
    synchronized Run start(Member by) {
        var current = running.get();
        if (current != null) {
            return read(current);
        }
        var id = begin(by);
        running.set(id);
        walker.execute(() -> {
            try {
                OwnThread.run(() -> walk(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Verification %s ended without a result", id);
            } finally {
                running.set(null);
            }
        });
        return read(id);
    }

    Run read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var rows = database.createNativeQuery("""
                            select id, started_at, started_by, total, read, ended_at, valid, cast(first_bad as text)
                            from trail_verification where id = :id
                            """, Object[].class)
                    .setParameter("id", id)
                    .getResultList();
            if (rows.isEmpty()) {
                throw new NotFound("There is no such verification.");
            }
            return run((Object[]) rows.get(0));
        });
    }

    private UUID begin(Member by) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        insert into trail_verification (id, started_at, started_by, total, read)
                        select :id, clock_timestamp(), :by, count(*), 0 from trail
                        """)
                .setParameter("id", id)
                .setParameter("by", by.name())
                .executeUpdate());
        return id;
    }

    private void walk(UUID id) {
        var result = verification.run(read -> QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update trail_verification set read = :read where id = :id")
                        .setParameter("read", read)
                        .setParameter("id", id)
                        .executeUpdate()));
        var bad = result.firstBad() == null
                ? null
                : JSON.valueToTree(result.firstBad()).toString();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                        update trail_verification set ended_at = clock_timestamp(), read = :read, valid = :valid,
                            first_bad = cast(:bad as jsonb), total = greatest(total, :read) where id = :id
                        """)
                .setParameter("read", result.entries())
                .setParameter("valid", result.valid())
                .setParameter("bad", bad)
                .setParameter("id", id)
                .executeUpdate());
    }

    private static Run run(Object[] row) {
        return new Run(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                (Instant) row[5],
                (Boolean) row[6],
                row[7] == null ? null : Entry.json((String) row[7]));
    }
}
