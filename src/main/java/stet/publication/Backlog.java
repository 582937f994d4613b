package stet.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How much the clock has before it, counted in the database and for some seconds kept. */
@ApplicationScoped
class Backlog {
    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final Count UNKNOWN = new Count(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final String COUNT = """
            with scheduled as (
                select slot_at from story where stage = 'SCHEDULED' and package is null
                union all select slot_at from story_package where state = 'SCHEDULED')
            select
                (select count(*) from scheduled where slot_at <= (select clock_timestamp())),
                (select count(*) from scheduled where slot_at <= (select clock_timestamp()) - interval '2 seconds'),
                (select count(distinct slot_at) from scheduled
                    where slot_at > (select clock_timestamp()) and not exists (
                        select from qrtz_triggers where trigger_group = 'clock'
                        and start_time = cast(floor(extract(epoch from slot_at) * 1000) as bigint) - :ahead)),
                (select count(*) from story where stage = 'PUBLISH_FAILED')
            """;

    private final EntityManager database;
    private Count last = UNKNOWN;
    private long countedAt = System.nanoTime() - KEPT.toNanos();

    Backlog(EntityManager database) {
        this.database = database;
    }

    /** Of stories, and of slots that have no alarm; not a number where the database does not answer. */
    record Count(double due, double overdue, double unalarmed, double failed) {}

    synchronized Count count() {
        if (System.nanoTime() - countedAt >= KEPT.toNanos()) {
            try {
                last = QuarkusTransaction.requiringNew().call(this::counted);
            } catch (RuntimeException e) {
                LOG.warnf("The clock's backlog cannot be counted: %s", e.getMessage());
                last = UNKNOWN;
            }
            countedAt = System.nanoTime();
        }
        return last;
    }

    private Count counted() {
        var row = (Object[]) database.createNativeQuery(COUNT, Object[].class)
                .setParameter("ahead", Alarms.AHEAD.toMillis())
                .getSingleResult();
        return new Count(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static double number(Object count) {
        return ((Number) count).doubleValue();
    }
}
