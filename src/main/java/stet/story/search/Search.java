package stet.story.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.database.Connections;
import stet.door.Cursor;
import stet.door.PageOf;
import stet.staff.Member;
import stet.story.RevisionLine;
import stet.story.Story;
import stet.story.search.Wanted.Sort;

/** Finds stories of the desks that a member may know. */
@ApplicationScoped
public class Search {
    private static final String LINES = """
            select s.id, h.number, h.hash, h.saved_at, h.saved_by_name, h.copy ->> 'headline' as headline,
                l.number as live_number, l.hash as live_hash, l.saved_at as live_saved_at, l.saved_by_name as live_saved_by,
                l.copy ->> 'headline' as live_headline
            from story s join revision h on h.id = s.head left join revision l on l.id = s.live where s.id = any(:ids)
            """;

    private final EntityManager entities;
    private final Connections database;

    Search(EntityManager entities, Connections database) {
        this.entities = entities;
        this.database = database;
    }

    /** A story that was found, and the lines of its newest copy and of what is live. */
    public record Found(
            Story story, RevisionLine head, @Nullable RevisionLine live) {}

    /** No copy is read for it, so a page is short however long its stories are. */
    public PageOf<Found> page(Wanted wanted, int limit, Member member) {
        var places = places(wanted, limit + 1, member);
        var ids = places.stream().map(Query.Found::id).toList();
        var stories = new HashMap<UUID, Story>();
        entities.createQuery("from Story s where s.id in :ids", Story.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(story -> stories.put(story.id(), story));
        var found = lines(ids, stories);
        return PageOf.of(places, limit, last -> cursor(wanted, last))
                .map(place -> Objects.requireNonNull(found.get(place.id())));
    }

    private static Cursor cursor(Wanted wanted, Query.Found last) {
        return wanted.sort() == Sort.RANK && wanted.words() != null
                ? Cursor.of(last.rank(), last.at(), last.id())
                : Cursor.of(last.at(), last.id());
    }

    private List<Query.Found> places(Wanted wanted, int limit, Member member) {
        try (var connection = database.getConnection()) {
            return Query.places(wanted, limit, member, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Stories cannot be looked for", e);
        }
    }

    private Map<UUID, Found> lines(List<UUID> ids, Map<UUID, Story> stories) {
        var found = new HashMap<UUID, Found>();
        var rows = entities.createNativeQuery(LINES, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        for (var one : rows) {
            var row = (Object[]) one;
            var story = stories.get((UUID) row[0]);
            var head = line(row, 1);
            if (story != null && head != null) {
                found.put(story.id(), new Found(story, head, line(row, 6)));
            }
        }
        return found;
    }

    private static @Nullable RevisionLine line(Object[] row, int first) {
        return row[first] == null
                ? null
                : new RevisionLine(
                        ((Number) row[first]).intValue(),
                        (String) row[first + 1],
                        (Instant) row[first + 2],
                        (String) row[first + 3],
                        (String) row[first + 4]);
    }
}
