package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stet.problem.NotFound;
import stet.staff.Member;

/** The stories of the house. */
@ApplicationScoped
public class Stories implements PanacheRepositoryBase<Story, UUID> {
    static final String WHOLE = "select s from Story s join fetch s.head left join fetch s.publicity.live where ";

    /** A story to read; 404 when there is none, or none that the member may know of. */
    public Story known(UUID id, Member member) {
        return getEntityManager()
                .createQuery(WHOLE + "s.id = :id", Story.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(story -> member.mayKnow(story.desk()))
                .findFirst()
                .orElseThrow(NoSuchStory::new);
    }

    /** A story to change: nobody else changes it until the transaction ends. 404 as in {@link #known}. */
    public Story locked(UUID id, Member member) {
        getEntityManager()
                .createNativeQuery("select 1 from story where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
        return known(id, member);
    }

    /** Several stories to change, which this transaction has locked already. */
    public List<Story> claimed(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(WHOLE + "s.id in :ids", Story.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Whether there is a story of that slug at any desk. */
    boolean has(Slug slug) {
        return count("slug", slug.text()) > 0;
    }

    /** Where a story stands, for whoever records that it was refused to somebody. */
    public Optional<Story> any(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static final class NoSuchStory extends NotFound {
        NoSuchStory() {
            super("There is no such story.");
        }
    }
}
