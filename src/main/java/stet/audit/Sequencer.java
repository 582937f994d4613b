package stet.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import stet.database.Connections;

/**
 * Gives committed entries their places in the log, and nobody who writes waits for it: an entry is new when it is visible
 * now and was not in the snapshot of the last time, whichever transaction took how long.
 */
@ApplicationScoped
public class Sequencer {
    /** In a book, an entry comes after the one before it, even where the database's clock was put back. */
    private static final String PLACE = """
            with fresh as (
                select t.book, t.n, max(t.at) over (partition by t.book order by t.n) at
                from trail t
                where t.xid >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))
                and not pg_visible_in_snapshot(t.xid, cast(:snapshot as pg_snapshot))
                and not exists (select from trail_place p where p.book = t.book and p.n = t.n)
            ), placed as (
                insert into trail_place (place, book, n)
                select (select coalesce(max(place), -1) from trail_place) + row_number() over (order by at, book, n), book, n
                from (select * from fresh order by at, book, n limit :most) first
                returning 1
            )
            update trail_sequence set snapshot = pg_current_snapshot(), cluster = :cluster
            where (select count(*) from placed) < :most
            """;

    /** As many as one statement places in a few seconds: after an upgrade or a restored copy there may be millions. */
    private static final int MOST = 50_000;

    private static final String LAST = """
            select case when cluster = system then cast(snapshot as text) else '1:1:' end, system,
                set_config('statement_timeout', '0', true)
            from trail_sequence, (select cast(system_identifier as text) system from pg_control_system()) control
            """;

    private final EntityManager database;

    Sequencer(EntityManager database) {
        this.database = database;
    }

    @Scheduled(
            every = "1s",
            identity = "sequencer",
            executeWith = Scheduled.SIMPLE,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        placeNew();
    }

    /** Gives places to what is committed by now, some thousands to a transaction; one node at a time, the others have nothing to do then. */
    public void placeNew() {
        Connections.kept(() -> {
            while (!QuarkusTransaction.requiringNew().call(this::placeSomeUnlessAnotherDoes)) {
                // There is more.
            }
        });
    }

    /** Answers whether that was all. */
    private boolean placeSomeUnlessAnotherDoes() {
        var mine = (Boolean) database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('trail: places', 0))", Boolean.class)
                .getSingleResult();
        return !mine || placeSome();
    }

    /** Waits for whoever places, then places what there is; nobody else does until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void placeAll() {
        database.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('trail: places', 0))) waited")
                .getSingleResult();
        boolean isAll;
        do {
            isAll = placeSome();
        } while (!isAll);
    }

    private boolean placeSome() {
        var last = (Object[]) database.createNativeQuery(LAST, Object[].class).getSingleResult();
        int allPlaced = database.createNativeQuery(PLACE)
                .setParameter("snapshot", last[0])
                .setParameter("cluster", last[1])
                .setParameter("most", MOST)
                .executeUpdate();
        return allPlaced > 0;
    }
}
