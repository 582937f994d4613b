package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the whole trail and looks for the first entry that does not hold: book by book, then place by place. */
@ApplicationScoped
class Verification {
    private final Rows rows;
    private final BookWalk books;
    private final LogWalk log;

    Verification(Rows rows, BookWalk books, LogWalk log) {
        this.rows = rows;
        this.books = books;
        this.log = log;
    }

    /** @param progress is told how many entries were read, every now and then */
    Result run(LongConsumer progress) {
        return rows.inOneView(trail -> run(trail, progress));
    }

    /** @param trail a connection in a transaction that sees one moment of it */
    Result run(Connection trail, LongConsumer progress) throws SQLException {
        var walked = books.walk(trail, progress);
        return walked.firstBad() == null ? walked.unless(log.firstBad(trail)) : walked;
    }

    /**
     * @param entries how many entries were read, the bad one included
     * @param firstBad the first entry that does not hold
     */
    record Result(boolean valid, long entries, @Nullable Bad firstBad) {
        private Result unless(Optional<Bad> bad) {
            return bad.map(found -> new Result(false, entries, found)).orElse(this);
        }
    }

    /**
     * @param book and n, unknown where an entry is gone of which only the place is known
     * @param place in the log, unknown where it has none yet
     */
    record Bad(
            @Nullable String book,
            @Nullable Long n,
            @Nullable Long place,
            String detail) {}
}
