package stet.wire;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what came long ago and no story uses, versions and refusals alike. */
@ApplicationScoped
class Retention {
    private static final int AT_ONCE = 5_000;

    private final EntityManager database;
    private final Duration age;

    Retention(
            EntityManager database, @ConfigProperty(name = "stet.wire.retention", defaultValue = "P90D") Duration age) {
        this.database = database;
        this.age = age;
    }

    /** Some thousands at a time, so that nobody waits for it. */
    @Scheduled(
            every = "${stet.wire.retention.every:1m}",
            delayed = "${stet.wire.retention.every:1m}",
            identity = "forget-wire",
            executeWith = Scheduled.SIMPLE)
    void forget() {
        forgetOldest();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Long> forgetOldest() {
        if (!isOurTurn()) {
            return List.of();
        }
        database.createNativeQuery("""
                        delete from wire_refused where id in (select id from wire_refused
                        where at < (select clock_timestamp()) - cast(:age as interval) order by at limit :most)
                        """)
                .setParameter("age", age.toString())
                .setParameter("most", AT_ONCE)
                .executeUpdate();
        database.createNativeQuery(
                        "delete from wire_forgotten where at < (select clock_timestamp()) - interval '30 days'")
                .executeUpdate();
        List<Long> gone = database.createNativeQuery("""
                        delete from wire_item where seq in (select seq from wire_item
                        where received_at < (select clock_timestamp()) - cast(:age as interval) and account <> 'house'
                        and not exists (select from story_source s where s.uri = wire_item.uri)
                        order by received_at limit :most for update skip locked)
                        returning seq
                        """, Long.class)
                .setParameter("age", age.toString())
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!gone.isEmpty()) {
            database.createNativeQuery(
                            "insert into wire_forgotten (at, seqs) values ((select clock_timestamp()), :seqs)")
                    .setParameter("seqs", gone.toArray(Long[]::new))
                    .executeUpdate();
        }
        return gone;
    }

    /** One node at a time: a list that is committed after one with a higher number would be read by no node. */
    private boolean isOurTurn() {
        return (Boolean) database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('wire: forgotten', 2))", Boolean.class)
                .getSingleResult();
    }
}
