package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The due lists: what the clock has to do by the database's time, and when it will have to do something. That time is
 * asked for in a query of its own, once a list: compared with the function itself no index would bound what is read.
 */
@ApplicationScoped
class Due {
    static final String STORIES = """
            select id from story
            where stage = 'SCHEDULED' and package is null and slot_at <= (select clock_timestamp())
            and (retry_at is null or retry_at <= (select clock_timestamp()))
            order by slot_at limit :most for no key update skip locked
            """;

    private static final String STORY = """
            select id from story
            where id = :id and stage = 'SCHEDULED' and package is null and slot_at <= (select clock_timestamp())
            for no key update skip locked
            """;

    static final String PACKAGES = """
            select id from story_package
            where state = 'SCHEDULED' and slot_at <= (select clock_timestamp())
            and (retry_at is null or retry_at <= (select clock_timestamp()))
            order by slot_at limit 1 for no key update skip locked
            """;

    static final String EXPIRED = """
            select id from story
            where expires_at <= (select clock_timestamp()) and live is not null
            order by expires_at limit :most for no key update skip locked
            """;

    static final String EMBARGOES = """
            select id from story
            where embargo_until <= (select clock_timestamp())
            order by embargo_until limit :most for no key update skip locked
            """;

    static final String SECOND_EYES = """
            select id from story
            where second_eyes_due <= (select clock_timestamp())
            order by second_eyes_due limit :most for no key update skip locked
            """;

    static final String TO_COME = """
            select slot_at from story where stage = 'SCHEDULED' and package is null and slot_at > (select clock_timestamp())
            union select slot_at from story_package where state = 'SCHEDULED' and slot_at > (select clock_timestamp())
            union select expires_at from story where live is not null and expires_at > (select clock_timestamp())
            order by 1 limit :most
            """;

    private final EntityManager database;

    Due(EntityManager database) {
        this.database = database;
    }

    /**
     * Claims scheduled stories, oldest slot first, for as long as the transaction lasts. Those that another node has claimed
     * are passed over; those that the clock stumbled over wait until their next try. So it is with the others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> stories(int most) {
        return claimed(STORIES, most);
    }

    /** This one, if it is still due and free. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> story(UUID id) {
        return notForLong(database.createNativeQuery(STORY, UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** One at most, since all of its stories have to be claimed with it. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> packages() {
        return notForLong(database.createNativeQuery(PACKAGES, UUID.class).getResultList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> expired(int most) {
        return claimed(EXPIRED, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> embargoes(int most) {
        return claimed(EMBARGOES, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> secondEyes(int most) {
        return claimed(SECOND_EYES, most);
    }

    /** The moments to come to the second of which something happens that the public sees, each once, in their order. */
    @SuppressWarnings("unchecked")
    @Transactional
    List<Instant> momentsToCome(int most) {
        return database.createNativeQuery(TO_COME, Instant.class)
                .setParameter("most", most)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> claimed(String query, int most) {
        return notForLong(database.createNativeQuery(query, UUID.class)
                .setParameter("most", most)
                .getResultList());
    }

    /** Should this node stand still now, the database lets go of what it has claimed, and another node takes it. */
    private List<UUID> notForLong(List<UUID> claimed) {
        if (!claimed.isEmpty()) {
            database.createNativeQuery("select set_config('idle_in_transaction_session_timeout', '5s', true)")
                    .getSingleResult();
        }
        return claimed;
    }
}
