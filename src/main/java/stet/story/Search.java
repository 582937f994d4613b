package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.door.PageOf;
import stet.problem.Malformed;
import stet.staff.Member;

/** Finds stories, newest change first. The desks that the member may know stand in the query itself. */
@ApplicationScoped
public class Search {
    private static final String QUERY = """
            select s.id, s.changed_at from story s join revision r on r.id = s.head
            where (:everyDesk or s.desk = any(cast(:desks as text[])))
            and (cast(:stage as text) is null or s.stage = :stage)
            and (cast(:desk as text) is null or s.desk = :desk)
            and (cast(:assignee as text) is null or s.assignee = :assignee)
            and (cast(:q as text) is null or r.search @@ websearch_to_tsquery('simple', plain(:q)) or s.slug = :q)
            and (cast(:at as timestamptz) is null or (s.changed_at, s.id) < (:at, cast(:id as uuid)))
            order by s.changed_at desc, s.id desc
            limit :limit
            """;

    private static final String LINES = """
            select s.id, h.number, h.hash, h.saved_at, h.saved_by_name, h.copy ->> 'headline' as headline,
                l.number as live_number, l.hash as live_hash, l.saved_at as live_saved_at, l.saved_by_name as live_saved_by,
                l.copy ->> 'headline' as live_headline
            from story s join revision h on h.id = s.head left join revision l on l.id = s.live where s.id = any(:ids)
            """;

    private final EntityManager database;

    Search(EntityManager database) {
        this.database = database;
    }

    /** What is looked for. */
    public record Wanted(
            @Nullable Stage stage,
            @Nullable String desk,
            @Nullable String assignee,
            @Nullable String q,
            Optional<Place> after) {

        /** 400 for an unknown stage or a cursor that this list did not give. */
        public static Wanted of(
                @Nullable String stage,
                @Nullable String desk,
                @Nullable String assignee,
                @Nullable String q,
                @Nullable String after) {
            return new Wanted(
                    stage == null ? null : stage(stage),
                    desk,
                    assignee,
                    q == null || q.isBlank() ? null : q,
                    Cursor.read(after, Place::of));
        }

        private static Stage stage(String name) {
            return Arrays.stream(Stage.values())
                    .filter(stage -> stage.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Malformed(null, "UNKNOWN_STAGE", "There is no such stage."));
        }
    }

    /** Where a page ended. */
    record Place(Instant at, UUID id) {
        /** Before every other. */
        static final Place LAST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Place of(List<String> keys) {
            return new Place(Moment.of(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** A story that was found, and the lines of its newest copy and of what is live. */
    public record Found(
            Story story, RevisionLine head, @Nullable RevisionLine live) {}

    /** No copy is read for it, so a page is short however long its stories are. */
    public PageOf<Found> page(Wanted wanted, int limit, Member member) {
        var places = places(wanted, limit + 1, member);
        var ids = places.stream().map(Place::id).toList();
        var stories = new HashMap<UUID, Story>();
        database.createQuery("from Story s where s.id in :ids", Story.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(story -> stories.put(story.id(), story));
        var found = lines(ids, stories);
        return PageOf.of(places, limit, last -> Cursor.of(last.at(), last.id()))
                .map(place -> Objects.requireNonNull(found.get(place.id())));
    }

    private Map<UUID, Found> lines(List<UUID> ids, Map<UUID, Story> stories) {
        var found = new HashMap<UUID, Found>();
        var rows = database.createNativeQuery(LINES, Object[].class)
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

    @SuppressWarnings("unchecked")
    private List<Place> places(Wanted wanted, int limit, Member member) {
        List<Object[]> rows = database.createNativeQuery(QUERY, Object[].class)
                .setParameter("everyDesk", member.readsEveryDesk())
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .setParameter(
                        "stage", wanted.stage() == null ? null : wanted.stage().name())
                .setParameter("desk", wanted.desk())
                .setParameter("assignee", wanted.assignee())
                .setParameter("q", wanted.q())
                .setParameter("at", wanted.after().map(Place::at).orElse(null))
                .setParameter("id", wanted.after().map(Place::id).orElse(null))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Place((Instant) row[1], (UUID) row[0]))
                .toList();
    }
}
