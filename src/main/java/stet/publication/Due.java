package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import stet.database.Connections;

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
            order by slot_at limit ? for no key update skip locked
            """;

    private static final String STORY = """
            select id from story
            where id = ? and stage = 'SCHEDULED' and package is null and slot_at <= (select clock_timestamp())
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
            order by expires_at limit ? for no key update skip locked
            """;

    static final String EMBARGOES = """
            select id from story
            where embargo_until <= (select clock_timestamp())
            order by embargo_until limit ? for no key update skip locked
            """;

    static final String SECOND_EYES = """
            select id from story
            where second_eyes_due <= (select clock_timestamp())
            order by second_eyes_due limit ? for no key update skip locked
            """;

    static final String TO_COME = """
            select slot_at from story where stage = 'SCHEDULED' and package is null and slot_at > (select clock_timestamp())
            union select slot_at from story_package where state = 'SCHEDULED' and slot_at > (select clock_timestamp())
            union select expires_at from story where live is not null and expires_at > (select clock_timestamp())
            order by 1 limit ?
            """;

    /**
     * Whatever is claimed, by the way: should this node stand still now, the database lets go of it, and another node takes
     * it.
     */
    private static final String CLAIM = """
            select id from (%s) claimed
            where set_config('idle_in_transaction_session_timeout', '5s', true) is not null
            """;

    private final Connections database;

    Due(Connections database) {
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
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> story(UUID id) {
        return claimed(STORY, id);
    }

    private static String one(String list, String moment) {
        return list.replace("order by " + moment + " limit ?", "and id = ?");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> expired(UUID id) {
        return claimed(one(EXPIRED, "expires_at"), id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> embargo(UUID id) {
        return claimed(one(EMBARGOES, "embargo_until"), id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> secondEyes(UUID id) {
        return claimed(one(SECOND_EYES, "second_eyes_due"), id);
    }

    /** One at most, since all of its stories have to be claimed with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> packages() {
        return claimed(PACKAGES);
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
    @Transactional
    List<Instant> momentsToCome(int most) {
        return list(TO_COME, OffsetDateTime.class, most).stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private List<UUID> claimed(String query, Object... parameters) {
        return list(CLAIM.formatted(query), UUID.class, parameters);
    }

    private <T> List<T> list(String query, Class<T> type, Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, type));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The due lists cannot be read", e);
        }
    }
}
