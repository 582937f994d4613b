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

    /** Oldest first. */
    public List<Revision> after(Story story, int number, int most) {
        return find("story = ?1 and number > ?2 order by number", story.id(), number)
                .page(0, most)
                .list();
    }
}
