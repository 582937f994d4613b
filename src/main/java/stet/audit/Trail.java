package stet.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import stet.audit.log.Written;

/**
 * The books of the trail. Whoever writes in a book holds the lock that orders its writers: for a story's book the row of
 * the story, for the books of the house a lock of the database taken on opening.
 */
@ApplicationScoped
public class Trail implements PanacheRepositoryBase<Entry, Entry.Place> {
    /** The book of acts that concern no story yet, such as a story refused at its creation. */
    public static final String STAFF = "staff";

    /** Of one book; its plan is made once. That of many is made anew each time, which costs more than the rest of it. */
    private static final String LAST = """
            select coalesce(t.n, 0) n, coalesce(t.hash, :nothing) hash, clock_timestamp() at
            from (select 1) always
            left join lateral (select n, hash from trail where book = :book order by n desc limit 1) t on true
            """;

    private static final String LAST_OF_EACH = """
            select b.book, coalesce(t.n, 0), coalesce(t.hash, :nothing), now.at
            from (select clock_timestamp() at) now cross join unnest(cast(:books as text[])) b(book)
            left join lateral (select n, hash from trail where book = b.book order by n desc limit 1) t on true
            """;

    private final AgroalDataSource connections;
    private final Pen pen;

    Trail(AgroalDataSource connections, Pen pen) {
        this.connections = connections;
        this.pen = pen;
    }

    /** Opens a story's book. The caller holds the lock on the story's row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page open(UUID story) {
        return last(story.toString());
    }

    /** Opens the books of many stories at once, all at the same time of the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Page> open(Collection<UUID> stories) {
        var pages = new HashMap<UUID, Page>();
        last(stories.stream().map(UUID::toString).toList())
                .forEach(page -> pages.put(UUID.fromString(page.book()), page));
        return pages;
    }

    /** Opens a book of the house; until the transaction ends nobody else can. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page open(String book) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:book, 0))) waited")
                .setParameter("book", book)
                .getSingleResult();
        return last(book);
    }

    /** Writes the next entry of the book; it commits with the transaction that it records. Answers the page after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page append(Page page, Act act) {
        var entry = pen.write(page, act);
        persist(entry);
        return new Page(page.book(), entry.n(), entry.hash(), page.at());
    }

    /** Writes one entry in each of many books, by one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Page> pages, List<Act> acts) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < pages.size(); i++) {
            entries.add(pen.write(pages.get(i), acts.get(i)));
        }
        try (var connection = connections.getConnection()) {
            Entry.insert(entries, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not be written", e);
        }
    }

    private Page last(String book) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery(LAST, Object[].class)
                .unwrap(NativeQuery.class)
                .addScalar("n", Long.class)
                .addScalar("hash", String.class)
                .addScalar("at", Instant.class)
                .setParameter("nothing", Written.NOTHING)
                .setParameter("book", book)
                .getSingleResult();
        return new Page(book, (Long) row[0], (String) row[1], (Instant) row[2]);
    }

    private List<Page> last(List<String> books) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(LAST_OF_EACH, Object[].class)
                .setParameter("nothing", Written.NOTHING)
                .setParameter("books", books.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row ->
                        new Page((String) row[0], ((Number) row[1]).longValue(), (String) row[2], ((Instant) row[3])))
                .toList();
    }
}
