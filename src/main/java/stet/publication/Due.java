package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The due list: stories in SCHEDULED whose slot has come by the database's clock. */
@ApplicationScoped
class Due {
    private final EntityManager database;

    Due(EntityManager database) {
        this.database = database;
    }

    /**
     * Claims due stories, oldest slot first, for as long as the transaction lasts. Those that another node has claimed are
     * passed over; those that the clock stumbled over wait until their next try.
     */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> claim(int most) {
        return database.createNativeQuery("""
                        select id from story
                        where stage = 'SCHEDULED' and slot_at <= clock_timestamp()
                        and (retry_at is null or retry_at <= clock_timestamp())
                        order by slot_at limit :most
                        for no key update skip locked
                        """, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** The slots to come, each once, in their order. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<Instant> slotsToCome(int most) {
        return database.createNativeQuery("""
                        select distinct slot_at from story
                        where stage = 'SCHEDULED' and slot_at > clock_timestamp()
                        order by slot_at limit :most
                        """, Instant.class)
                .setParameter("most", most)
                .getResultList();
    }
}
