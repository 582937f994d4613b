package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import stet.database.Connections;
import stet.story.Packages;

/** The clock, for tests that say when it looks at which story. */
@ApplicationScoped
public class ClockInHand {
    private static final String PACKAGE = """
            select id from story_package where id = :id and state = 'SCHEDULED' and slot_at <= (select clock_timestamp())
            for no key update skip locked
            """;

    private final Release release;
    private final Packages packages;
    private final EntityManager database;

    ClockInHand(Release release, Packages packages, EntityManager database) {
        this.release = release;
        this.packages = packages;
        this.database = database;
    }

    /** Lets it out if it is due and nobody else has it. So it is with the others. */
    @ActivateRequestContext
    public void publishes(UUID story) {
        Connections.kept(() -> release.publish(story));
    }

    @ActivateRequestContext
    public void expires(UUID story) {
        Connections.kept(() -> release.expire(story));
    }

    @ActivateRequestContext
    public void lifts(UUID story) {
        Connections.kept(() -> release.liftEmbargo(story));
    }

    @ActivateRequestContext
    public void reminds(UUID story) {
        Connections.kept(() -> release.remindOfSecondEyes(story));
    }

    @ActivateRequestContext
    @Transactional
    public void releases(UUID pack) {
        if (!database.createNativeQuery(PACKAGE, UUID.class)
                .setParameter("id", pack)
                .getResultList()
                .isEmpty()) {
            packages.release(pack);
        }
    }
}
