package stet.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.story.Reason;

/** What the clock will do when, and what went out. */
@ApplicationScoped
class Agenda {
    private static final String ENTRIES = """
            with recursive every(desk) as ((select desk from story order by desk limit 1)
                union all select (select s.desk from story s where s.desk > e.desk order by s.desk limit 1) from every e where e.desk is not null),
            d as (select desk from every where desk is not null and (:everyDesk or desk = any(cast(:desks as text[])))
                and (cast(:desk as text) is null or desk = :desk))
            select at, what, id, slug, e.desk, stage, local, zone, package, changed_at from (
                select slot_at as at, 'PUBLISH' as what, s.*, slot_local as local, slot_zone as zone
                    from story s where stage = 'SCHEDULED' and slot_at >= :from and slot_at < :to
                union all select p.listed_at, 'PUBLISHED', p.*, null, null from d cross join lateral (
                    select s.* from story s where s.desk = d.desk and s.live is not null
                    and s.listed_at >= :from and s.listed_at < :to and (s.listed_at, s.id) > (:publishedAt, :publishedId)
                    order by s.listed_at, s.id limit :most) p
                union all select cast(failure -> 'slot' ->> 'at' as timestamptz), 'MISSED', s.*,
                    failure -> 'slot' ->> 'local', failure -> 'slot' ->> 'zone'
                    from story s where stage = 'PUBLISH_FAILED'
                union all select expires_at, 'EXPIRE', s.*, null, null
                    from story s where expires_at >= :from and expires_at < :to and stage not in ('SPIKED', 'WITHDRAWN', 'KILLED')
                union all select embargo_until, 'EMBARGO_ENDS', s.*, null, null
                    from story s where embargo_until >= :from and embargo_until < :to and stage not in ('SPIKED', 'WITHDRAWN', 'KILLED')
                union all select second_eyes_due, 'SECOND_EYES_DUE', s.*, null, null
                    from story s where second_eyes_due >= :from and second_eyes_due < :to) e
            join d on d.desk = e.desk
            where at >= :from and at < :to
            and (at, what, id) > (:afterAt, :afterWhat, cast(:afterId as uuid))
            order by at, what, id limit :most
            """;

    private final EntityManager database;

    Agenda(EntityManager database) {
        this.database = database;
    }

    /** What happens at a moment. */
    @Schema(name = "CalendarEntryKind")
    enum What {
        /** A scheduled story goes out. */
        PUBLISH,
        PUBLISHED,
        /** A story did not go out at its slot, and has not yet been scheduled again. */
        MISSED,
        EXPIRE,
        EMBARGO_ENDS,
        SECOND_EYES_DUE
    }

    /**
     * One line of the agenda.
     *
     * @param local the time on the wall as the editor gave it, where it is a slot
     * @param changedAt when the story was changed last
     * @param wouldPublish whether the guards would let it out then, as they see it now; none where it is no slot
     * @param refusals what stands against it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CalendarEntry")
    record Entry(
            Instant at,
            What what,
            UUID story,
            String slug,
            String desk,
            String stage,
            @Nullable String local,
            @Nullable String zone,
            @Nullable UUID inPackage,
            Instant changedAt,
            @Nullable Boolean wouldPublish,
            @Nullable List<Reason> refusals) {
        Entry with(List<Reason> refusals) {
            return new Entry(
                    at,
                    what,
                    story,
                    slug,
                    desk,
                    stage,
                    local,
                    zone,
                    inPackage,
                    changedAt,
                    refusals.isEmpty(),
                    refusals);
        }
    }

    /** From this instant until before that one. */
    record Span(Instant from, Instant to) {}

    /** Of which desks. */
    record Reach(boolean everyDesk, Collection<String> desks) {}

    /** Where a page ended. */
    record Place(Instant at, String what, UUID story) {
        static final Place FIRST = new Place(Instant.EPOCH, "", new UUID(0, 0));

        /** After which of the stories that went out at that moment the page goes on; of what is at one moment they come in their turn. */
        UUID published() {
            int turn = what.compareTo(What.PUBLISHED.name());
            if (turn == 0) {
                return story;
            }
            return turn < 0 ? new UUID(0, 0) : new UUID(-1, -1);
        }

        static Place of(List<String> keys) {
            return new Place(Moment.of(keys.get(0)), keys.get(1), UUID.fromString(keys.get(2)));
        }

        static Cursor cursor(Entry last) {
            return Cursor.of(last.at(), last.what(), last.story());
        }
    }

    /** In the order of time. */
    @SuppressWarnings("unchecked")
    List<Entry> entries(Span span, Reach reach, @Nullable String desk, Place after, int most) {
        List<Object[]> rows = database.createNativeQuery(ENTRIES, Object[].class)
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("everyDesk", reach.everyDesk())
                .setParameter("desks", reach.desks().toArray(String[]::new))
                .setParameter("desk", desk)
                .setParameter("publishedAt", after.at())
                .setParameter("publishedId", after.published())
                .setParameter("afterAt", after.at())
                .setParameter("afterWhat", after.what())
                .setParameter("afterId", after.story().toString())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Entry(
                        (Instant) row[0],
                        What.valueOf((String) row[1]),
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (UUID) row[8],
                        (Instant) row[9],
                        null,
                        null))
                .toList();
    }
}
