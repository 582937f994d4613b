package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.Trail;
import stet.staff.Member;

/**
 * Stories that the clock could not judge because something threw. Each is tried again after 1, 2, 4 and 8 seconds, and
 * fails after the fifth try. The story itself is not read, since reading it may be what throws.
 */
@ApplicationScoped
public class Stumbles {
    static final String CODE = "CLOCK_STUMBLED";
    static final String SENTENCE = "The clock tried five times and failed each time; the log says why.";

    private static final int MOST_TRIES = 5;

    private static final String SET_ASIDE = """
            update story set tries = tries + 1,
                retry_at = clock_timestamp() + interval '1 second' * power(2, least(tries, 10))
            where id = :id and stage = 'SCHEDULED' returning tries
            """;

    private static final String GIVE_UP = """
            update story set stage = 'PUBLISH_FAILED', version = version + 1, changed_at = :at, lock = null,
                failure = jsonb_build_object('at', cast(:at as timestamptz), 'slot', jsonb_build_object(
                        'at', slot_at, 'local', slot_local, 'zone', slot_zone),
                    'reasons', jsonb_build_array(jsonb_build_object('code', :code, 'detail', :detail))),
                slot_at = null, slot_local = null, slot_zone = null, fail_after = null, package = null,
                tries = 0, retry_at = null
            where id = :id returning head_hash
            """;

    private static final String TASK = """
            insert into task (id, story, kind, what, opened_at) values (gen_random_uuid(), :id, 'FAILED', :what, :at)
            """;

    private final EntityManager database;
    private final Trail trail;

    Stumbles(EntityManager database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** In the transaction of the caller, or one of its own. */
    @Transactional
    public void over(UUID story) {
        if (tries(story) >= MOST_TRIES) {
            giveUp(story);
        }
    }

    @SuppressWarnings("unchecked")
    private int tries(UUID story) {
        List<Integer> tries = database.createNativeQuery(SET_ASIDE, Integer.class)
                .setParameter("id", story)
                .getResultList();
        return tries.isEmpty() ? 0 : tries.get(0);
    }

    private void giveUp(UUID story) {
        var page = trail.open(story);
        var hash = (String) database.createNativeQuery(GIVE_UP, String.class)
                .setParameter("id", story)
                .setParameter("at", page.at())
                .setParameter("code", CODE)
                .setParameter("detail", SENTENCE)
                .getSingleResult();
        database.createNativeQuery(TASK)
                .setParameter("id", story)
                .setParameter("what", "The story did not go out at its slot. " + SENTENCE)
                .setParameter("at", page.at())
                .executeUpdate();
        trail.append(page, failed(hash));
    }

    private static Act failed(@Nullable String hash) {
        var reasons = List.of(Map.of("code", CODE, "detail", SENTENCE));
        return new Act(
                Actor.of(Member.CLOCK, ""),
                Transition.FAIL.name(),
                Act.Outcome.DONE,
                Stage.SCHEDULED.name(),
                Stage.PUBLISH_FAILED.name(),
                SENTENCE,
                hash,
                Map.of("reasons", reasons));
    }
}
