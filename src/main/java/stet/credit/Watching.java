package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the watch knows from one look to the next, on whichever node: how far the wire has been matched against the revisions
 * that are watched, and which of these it has not been matched against since they were checked.
 */
@ApplicationScoped
class Watching {
    /** The newest copy from the check on until it goes out, and what the public sees for a month after it went live. */
    private static final String WATCHED = """
            select head as revision from story where stage in ('CREDIT_CHECK', 'APPROVED', 'SCHEDULED', 'PUBLISH_FAILED')
            union
            select live from story where live is not null and live_at > (select clock_timestamp()) - interval '30 days'
            """;

    private static final String UNWATCHED = """
            select r.revision, min(r.wire_seq) from credit_report r where not r.watched
            group by r.revision
            """;

    private static final String TEXTS = "select id, words from revision where id = any(:revisions)";

    private static final String CURSOR = "select seq from wire_watch for update skip locked";

    private static final String ARRIVED =
            "select seq, uri, body from wire_item where seq > :from and seq <= :to order by seq limit :most";

    private final EntityManager database;

    Watching(EntityManager database) {
        this.database = database;
    }

    /** Up to which arrival the wire has been matched; null while another node is at it. Locked until the transaction ends. */
    @Nullable
    Long claim() {
        var cursor = database.createNativeQuery(CURSOR, Long.class).getResultList();
        return cursor.isEmpty() ? null : Long.valueOf(((Number) cursor.get(0)).longValue());
    }

    void matched(long seq) {
        database.createNativeQuery("update wire_watch set seq = :seq where seq < :seq")
                .setParameter("seq", seq)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<UUID> revisions() {
        return database.createNativeQuery(WATCHED, UUID.class).getResultList();
    }

    /** A revision whose check saw the wire up to that arrival, and against which nothing that came later was matched. */
    record Unmatched(UUID revision, long from) {}

    List<Unmatched> unmatched() {
        return rows(database.createNativeQuery(UNWATCHED, Object[].class).getResultList()).stream()
                .map(row -> new Unmatched((UUID) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** From now on whatever comes is matched against them as it comes. */
    void watchesFromNowOn(Collection<UUID> revisions) {
        database.createNativeQuery(
                        "update credit_report set watched = true where not watched and revision = any(:revisions)")
                .setParameter("revisions", revisions.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** All the words of a revision, of which the body's are a part. */
    record Text(UUID revision, String words) {}

    List<Text> texts(Collection<UUID> revisions) {
        return rows(database.createNativeQuery(TEXTS, Object[].class)
                        .setParameter("revisions", revisions.toArray(UUID[]::new))
                        .getResultList())
                .stream()
                .map(row -> new Text((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** An item that arrived. */
    record Arrived(long seq, String uri, String body) {}

    List<Arrived> arrived(long from, long to, int most) {
        return rows(database.createNativeQuery(ARRIVED, Object[].class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("most", most)
                        .getResultList())
                .stream()
                .map(row -> new Arrived(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** Shows the database that somebody is still at work. */
    void goesOn() {
        database.createNativeQuery("select 1").getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> found) {
        return (List<Object[]>) found;
    }
}
