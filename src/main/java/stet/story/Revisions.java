package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stet.problem.NotFound;

/** The revisions of the stories. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, UUID> {
    private final References references;

    Revisions(References references) {
        this.references = references;
    }

    /** Stores a new revision, and what it refers to. */
    void keep(Revision revision) {
        LongRevisions.written(revision, getEntityManager());
        persist(revision);
        references.keep(revision);
    }

    /** The story's revision of that number; 404 where it has none. */
    public Revision of(Story story, int number) {
        return find("story = ?1 and number = ?2", story.id(), number)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("The story has no such revision."));
    }

    /** The revision that was saved at that moment, if one was. */
    public Optional<Revision> savedAt(Story story, Instant at) {
        return find("story = ?1 and savedAt = ?2", story.id(), at).firstResultOptional();
    }

    /** Oldest first; no copy is read for it but the headline. */
    public List<RevisionLine> after(Story story, int number, int most) {
        return getEntityManager()
                .createQuery("""
                        select new stet.story.RevisionLine(r.number, r.hash, r.savedAt, r.savedByName,
                            cast(function('jsonb_extract_path_text', r.copy, 'headline') as String))
                        from Revision r where r.story = :story and r.number > :number order by r.number
                        """, RevisionLine.class)
                .setParameter("story", story.id())
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }
}
