package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import stet.problem.NotFound;
import stet.staff.Member;

/** The stories of the house. */
@ApplicationScoped
public class Stories implements PanacheRepositoryBase<Story, UUID> {
    /** With its revisions, for many at once; one story alone finds them in the cache. */
    static final String WHOLE = "select s from Story s join fetch s.head left join fetch s.publicity.live where ";

    /** A story to read; 404 when there is none, or none that the member may know of. */
    public Story known(UUID id, Member member) {
        return found(findByIdOptional(id), member);
    }

    /** A story to change: nobody else changes it until the transaction ends. 404 as in {@link #known}. */
    public Story locked(UUID id, Member member) {
        return found(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), member);
    }

    /** A story for the wire to speak of, locked as in {@link #locked}; none where there is none. */
    public Optional<Story> lockedByTheWire(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Several stories to change, which this transaction has locked already; their copy is not read. */
    public List<Story> claimed(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** What has changed in stories that were read is not written, unless it is written by hand. */
    void forget() {
        getEntityManager().clear();
    }

    /** As {@link #claimed}, with their copy. */
    public List<Story> claimedWhole(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(WHOLE + "s.id in :ids", Story.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Where a story stands, for whoever records that it was refused to somebody. */
    public Optional<Story> any(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Story found(Optional<Story> there, Member member) {
        var story = there.filter(found -> member.mayKnow(found.desk())).orElseThrow(NoSuchStory::new);
        Hibernate.initialize(story.head());
        Hibernate.initialize(story.live());
        Hibernate.initialize(story.lastLive());
        return story;
    }

    private static final class NoSuchStory extends NotFound {
        NoSuchStory() {
            super("There is no such story.");
        }
    }
}
