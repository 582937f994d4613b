package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import stet.problem.Conflict;
import stet.staff.Member;

/** The addresses of the house's stories: each slug, and those under which the public once found a story, belong to one story. */
@ApplicationScoped
public class Addresses {
    private final EntityManager database;

    Addresses(EntityManager database) {
        this.database = database;
    }

    /** The story that has the address, or had it when it was public. */
    public Optional<UUID> storyAt(String slug) {
        return first("select story from story_address where slug = :slug order by 1 limit 1", slug);
    }

    /** 409 where another story has it; of a story that the member may know it is said which. */
    void mustBeFree(Slug slug, UUID own, Member by) {
        var taken = storyAt(slug.text()).filter(story -> !story.equals(own));
        if (taken.isPresent()) {
            var story = database.find(Story.class, taken.get());
            throw by.mayKnow(story.desk())
                    ? new Conflict(
                            "SLUG_TAKEN",
                            "A story of this house has this slug: it is at the desk %s and %s, %s."
                                    .formatted(story.desk(), story.stage(), story.id()))
                    : taken();
        }
    }

    /**
     * 409 where the slug became a former one of another story a moment ago, before this story could take it. Asked once the
     * story has it: the other one's transaction is over by then.
     */
    void mustNotBeFormer(Slug slug, UUID own) {
        if (first("select story from former_slug where slug = :slug", slug.text())
                .filter(story -> !story.equals(own))
                .isPresent()) {
            throw taken();
        }
    }

    /** The story has another slug from now on; where the public knew it by this one, that goes on leading to it. */
    void move(Story story, Slug to, Instant at) {
        var was = story.slug();
        story.rename(to, at);
        try {
            database.flush();
        } catch (ConstraintViolationException e) {
            throw isTaken(e) ? taken() : e;
        }
        mustNotBeFormer(to, story.id());
        database.createNativeQuery("delete from former_slug where slug = :slug and story = :story")
                .setParameter("slug", to.text())
                .setParameter("story", story.id())
                .executeUpdate();
        if (story.wasEverLive()) {
            database.createNativeQuery("insert into former_slug (slug, story, until) values (:slug, :story, :at)")
                    .setParameter("slug", was)
                    .setParameter("story", story.id())
                    .setParameter("at", at)
                    .executeUpdate();
        }
    }

    static boolean isTaken(ConstraintViolationException e) {
        return "story_slug_key".equals(e.getConstraintName());
    }

    static Conflict taken() {
        return new Conflict("SLUG_TAKEN", "Another story has this slug.");
    }

    private Optional<UUID> first(String sql, String slug) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }
}
