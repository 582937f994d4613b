package stet.door;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.problem.Conflict;
import stet.problem.Refusal;

/** What was answered to requests with an idempotency key, for 24 hours. */
@ApplicationScoped
class Answers {
    private final EntityManager database;

    Answers(EntityManager database) {
        this.database = database;
    }

    /** @param payload the hash of the body */
    record Request(String member, String route, String key, String payload) {}

    record Answer(
            int status, @Nullable String tag, @Nullable String location, String body) {
        Response response() {
            return Response.status(status)
                    .header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.LOCATION, location)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(body)
                    .build();
        }
    }

    /** Lets one request with this key through at a time; 409 while another is running. */
    @Transactional(Transactional.TxType.MANDATORY)
    void claim(Request request) {
        var free = (Boolean)
                database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 1))", Boolean.class)
                        .setParameter("key", String.join("\n", request.member(), request.route(), request.key()))
                        .getSingleResult();
        if (!free) {
            throw new StillRunning();
        }
    }

    /** What was answered; 422 when the key was used for another body. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Answer> to(Request request) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery("""
                        select payload, status, tag, location, body from answered
                        where member = :member and route = :route and key = :key
                        and at > (select clock_timestamp()) - interval '24 hours'
                        """, Object[].class)
                .setParameter("member", request.member())
                .setParameter("route", request.route())
                .setParameter("key", request.key())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var row = rows.get(0);
        if (!request.payload().equals(row[0])) {
            throw new OtherPayload();
        }
        return Optional.of(new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(Request request, Answer answer) {
        database.createNativeQuery("""
                        with old as (delete from answered where member = :member and route = :route and key = :key)
                        insert into answered (member, route, key, payload, status, tag, location, body, at)
                        values (:member, :route, :key, :payload, :status, :tag, :location, :body, clock_timestamp())
                        """)
                .setParameter("member", request.member())
                .setParameter("route", request.route())
                .setParameter("key", request.key())
                .setParameter("payload", request.payload())
                .setParameter("status", answer.status())
                .setParameter("tag", answer.tag())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    @Transactional
    @Scheduled(every = "10m", delayed = "1m", identity = "forget-answers", executeWith = Scheduled.SIMPLE)
    void forget() {
        database.createNativeQuery("delete from answered where at < (select clock_timestamp()) - interval '24 hours'")
                .executeUpdate();
    }

    private static final class StillRunning extends Conflict {
        StillRunning() {
            super("STILL_RUNNING", "A request with this Idempotency-Key is still running.");
        }

        @Override
        public int retryAfter() {
            return 1;
        }
    }

    private static final class OtherPayload extends Refusal {
        OtherPayload() {
            super(422, "KEY_REUSED", "This Idempotency-Key was used with another body.");
        }
    }
}
