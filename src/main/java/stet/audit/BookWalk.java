package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import stet.audit.Verification.Bad;
import stet.audit.log.Written;

/**
 * Walks every book from its first entry to its last: each must say what it said, follow the one before it, be sealed unless
 * a checkpoint vouches for it, and be erased only where a later entry of its book says so.
 */
@ApplicationScoped
class BookWalk {
    private static final int TELL_EVERY = 10_000;

    private static final String ALL = "select " + Rows.COLUMNS + """
            , t.seal, p.place from trail t left join trail_place p on p.book = t.book and p.n = t.n
            order by t.book, t.n
            """;

    private final Keys keys;

    BookWalk(Keys keys) {
        this.keys = keys;
    }

    Verification.Result walk(Connection trail, LongConsumer progress) throws SQLException {
        var walk = new Walk(Checkpoints.latestSize(trail), progress);
        Rows.each(trail, ALL, walk::read);
        return walk.result();
    }

    private final class Walk {
        private final long sealed;
        private final LongConsumer progress;
        private final List<Long> erased = new ArrayList<>();
        private final Set<Long> lawful = new HashSet<>();
        private String book = "";
        private String hash = Written.NOTHING;
        private long n;
        private long read;
        private @Nullable Bad bad;

        Walk(long sealed, LongConsumer progress) {
            this.sealed = sealed;
            this.progress = progress;
        }

        boolean read(ResultSet row) throws SQLException {
            var entry = Rows.written(row);
            read++;
            if (read % TELL_EVERY == 0) {
                progress.accept(read);
            }
            if (!entry.book().equals(book)) {
                if (closesBadly()) {
                    return false;
                }
                open(entry.book());
            }
            var wrong = wrongWith(entry, row.getString("seal"), row.getObject("place", Long.class));
            if (wrong != null) {
                bad = new Bad(book, entry.n(), row.getObject("place", Long.class), wrong);
                return false;
            }
            hash = entry.hash();
            n = entry.n();
            return true;
        }

        Verification.Result result() {
            if (bad == null) {
                closesBadly();
            }
            progress.accept(read);
            return new Verification.Result(bad == null, read, bad);
        }

        private void open(String next) {
            book = next;
            hash = Written.NOTHING;
            n = 0;
            erased.clear();
            lawful.clear();
        }

        private @Nullable String wrongWith(Written entry, @Nullable String seal, @Nullable Long place) {
            if (!entry.holds()) {
                return "The entry does not say what it said when it was written.";
            }
            if (entry.n() != n + 1 || !entry.previous().equals(hash)) {
                return "The entry does not follow the one before it in its book.";
            }
            if (entry.isErased()) {
                erased.add(entry.n());
            }
            if (entry.action().equals(Written.ERASE)) {
                entry.details().path("entries").forEach(one -> lawful.add(one.asLong()));
            }
            boolean isVouchedFor = place != null && place < sealed;
            boolean isOlderThanSeals = sealed == 0 && !entry.isCovered();
            if (!isVouchedFor && !isOlderThanSeals && !keys.sealed(entry.hash(), String.valueOf(seal))) {
                return "The entry was not written by this newsroom: its seal is not ours.";
            }
            return null;
        }

        private boolean closesBadly() {
            erased.removeIf(lawful::contains);
            if (!erased.isEmpty() && bad == null) {
                bad = new Bad(book, erased.get(0), null, "The entry's content was erased, and no entry says why.");
            }
            return bad != null;
        }
    }
}
