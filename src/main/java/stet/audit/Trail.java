package stet.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import stet.database.Connections;

/**
 * The books of the trail. Whoever writes in a book holds the lock that orders its writers: for a story's book the row of
 * the story, for the books of the house a lock of the database taken on opening.
 */
@ApplicationScoped
public class Trail implements PanacheRepositoryBase<Entry, Entry.Place> {
    /** The book of acts that concern no story yet, such as a story refused at its creation. */
    public static final String STAFF = "staff";

    /** The book of what the wire took back, and of who made it usable again. */
    public static final String WIRE = "wire";

    private final Connections connections;
    private final Pen pen;

    Trail(Connections connections, Pen pen) {
        this.connections = connections;
        this.pen = pen;
    }

    /** Opens a story's book. The caller holds the lock on the story's row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page open(UUID story) {
        return opened(story.toString());
    }

    /** Opens the books of many stories at once, all at the same time of the database. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Page> open(Collection<UUID> stories) {
        var pages = new HashMap<UUID, Page>();
        var books = stories.stream().map(UUID::toString).toList();
        connected(connection -> Page.opened(books, connection))
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
        return opened(book);
    }

    /** Writes the next entry of the book; it commits with the transaction that it records. Answers the page after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Page append(Page page, Act act) {
        var entry = pen.write(page, act);
        connected(connection -> {
            entry.insert(connection);
            return entry;
        });
        return page.after(entry);
    }

    /** Writes one entry in each of many books, by one statement. They are hashed and sealed by all processors that are free. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Page> pages, List<Act> acts) {
        var entries = IntStream.range(0, pages.size())
                .parallel()
                .mapToObj(i -> pen.write(pages.get(i), acts.get(i)))
                .toList();
        connected(connection -> {
            Entry.insert(entries, connection);
            return entries;
        });
    }

    private Page opened(String book) {
        return connected(connection -> Page.opened(book, connection));
    }

    /** On the transaction's own connection. */
    private <T> T connected(Rows.View<T> work) {
        try (var connection = connections.getConnection()) {
            return work.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not be opened or written", e);
        }
    }
}
