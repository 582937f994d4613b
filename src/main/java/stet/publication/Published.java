package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.door.PageOf;
import stet.story.LiveAddress;
import stet.story.Story;

/** The stories that are, or once were, public. Nothing else can be asked for here. */
@ApplicationScoped
class Published {
    private static final String AT_DESK = """
            select s.id, s.slug, s.desk, s.listed_at, s.correction_seq, r.hash, r.copy ->> 'headline' as headline,
                r.copy ->> 'standfirst' as standfirst, r.copy ->> 'byline' as byline, r.copy ->> 'dateline' as dateline,
                s.first_live_at, s.live_at
            from story s join revision r on r.id = s.live
            where s.desk = :desk and s.live is not null and (s.listed_at, s.id) < (:at, :id)
            order by s.listed_at desc, s.id desc limit :most
            """;

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

    /** The slug of the story that once had this one, if it was ever public. */
    Optional<String> movedFrom(String slug) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select s.slug from former_slug f join story s on s.id = f.story"
                                + " where f.slug = :slug and s.last_live is not null",
                        String.class)
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /** As the public sees a live story; it is not led to stories of this house that it cannot read. */
    PublicStory shown(Story story) {
        var copy = Objects.requireNonNull(story.live(), "only a live story is public")
                .copy();
        var ours = copy.related().stream()
                .flatMap(related -> LiveAddress.slug(related.url()).stream())
                .toList();
        var live = ours.isEmpty() ? Set.<String>of() : live(ours);
        var related = copy.related().stream()
                .filter(one -> LiveAddress.slug(one.url()).map(live::contains).orElse(true))
                .toList();
        return PublicStory.of(story, related);
    }

    private Set<String> live(List<String> slugs) {
        return Set.copyOf(database.unwrap(Session.class)
                .createNativeQuery(
                        "select a.slug from story_address a join story s on s.id = a.story where a.slug = any(:slugs) and s.live is not null",
                        String.class)
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList());
    }

    /** What is live at a desk, newest first; no body is read for it. */
    PageOf<PublicLine> atDesk(String desk, @Nullable String after, int limit) {
        var at = Cursor.read(after, keys -> Moment.of(keys.get(0))).orElse(Instant.parse("9999-12-31T00:00:00Z"));
        var id = Cursor.read(after, keys -> UUID.fromString(keys.get(1))).orElse(new UUID(-1L, -1L));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(AT_DESK, Object[].class)
                .setParameter("desk", desk)
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("most", limit + 1)
                .getResultList();
        return PageOf.of(rows, limit, last -> Cursor.of(last[3], last[0])).map(Published::line);
    }

    private static PublicLine line(Object[] row) {
        return new PublicLine(
                (String) row[1],
                (String) row[2],
                (Instant) row[10],
                (Instant) row[11],
                ((Number) row[4]).intValue(),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9]);
    }
}
