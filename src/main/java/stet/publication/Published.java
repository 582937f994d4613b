package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.PageOf;
import stet.story.Story;

/** The stories that are, or once were, public. Nothing else can be asked for here. */
@ApplicationScoped
class Published {
    private final EntityManager database;

    Published(EntityManager database) {
        this.database = database;
    }

    /** The story of that slug if it was ever public. */
    Optional<Story> bySlug(String slug) {
        return database.createQuery(
                        "select s from Story s left join fetch s.publicity.live"
                                + " where s.slug = :slug and s.publicity.lastLive is not null",
                        Story.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** What is live at a desk, newest first. */
    PageOf<Story> atDesk(String desk, @Nullable String after, int limit) {
        var at = Cursor.read(after, keys -> Instant.parse(keys.get(0))).orElse(Instant.parse("9999-12-31T00:00:00Z"));
        var id = Cursor.read(after, keys -> UUID.fromString(keys.get(1))).orElse(new UUID(-1L, -1L));
        List<Story> found = database.createQuery(
                        "select s from Story s join fetch s.publicity.live"
                                + " where s.desk = :desk and (s.publicity.liveAt < :at"
                                + " or (s.publicity.liveAt = :at and s.id < :id))"
                                + " order by s.publicity.liveAt desc, s.id desc",
                        Story.class)
                .setParameter("desk", desk)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit + 1)
                .getResultList();
        return PageOf.of(
                found,
                limit,
                last -> Cursor.of(Optional.ofNullable(last.liveAt()).orElseThrow(), last.id()));
    }
}
