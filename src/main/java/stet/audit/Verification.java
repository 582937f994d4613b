package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks every book from its first entry to its last and looks for the first that does not hold. */
@ApplicationScoped
class Verification {
    private static final int AT_ONCE = 1_000;

    private final EntityManager database;

    Verification(EntityManager database) {
        this.database = database;
    }

    /** Reads the trail once, page by page, in the order of books and entries. */
    @Transactional
    Result run() {
        long read = 0;
        var before = start("");
        for (var page = after(before); !page.isEmpty(); page = after(before)) {
            for (var entry : page) {
                read++;
                if (!entry.book().equals(before.book())) {
                    before = start(entry.book());
                }
                var wrong = wrongWith(entry, before);
                if (wrong != null) {
                    return new Result(false, read, wrong);
                }
                before = new Page(entry.book(), entry.n(), entry.hash(), entry.at());
            }
        }
        return new Result(true, read, null);
    }

    @SuppressWarnings("unchecked")
    private List<Entry> after(Page last) {
        database.clear();
        return database.createNativeQuery(
                        "select * from trail where (book, n) > (:book, :n) order by book, n limit :most", Entry.class)
                .setParameter("book", last.book())
                .setParameter("n", last.last())
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    private static @Nullable Bad wrongWith(Entry entry, Page before) {
        if (!entry.hash().equals(entry.computedHash())) {
            return new Bad(entry.book(), entry.n(), "The entry does not say what it said when it was written.");
        }
        if (!entry.follows(before)) {
            return new Bad(entry.book(), entry.n(), "The entry does not follow the one before it in its book.");
        }
        return null;
    }

    private static Page start(String book) {
        return new Page(book, 0, Entry.NOTHING, Instant.EPOCH);
    }

    /**
     * @param entries how many entries were read, the bad one included
     * @param firstBad the first entry that does not hold, in the order of books
     */
    record Result(boolean valid, long entries, @Nullable Bad firstBad) {}

    record Bad(String book, long n, String detail) {}
}
