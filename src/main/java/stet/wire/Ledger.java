package stet.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/** Which versions there are of the items at hand, and which is the newest of each. */
final class Ledger {
    /** So far may the clock of an agency be ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Map<List<String>, Long> versions = new HashMap<>();
    private final Map<String, Set<String>> accounts = new HashMap<>();
    private final Map<String, Newest> before = new HashMap<>();
    private final Map<String, Newest> newest = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Long> lastSaid = new HashMap<>();
    private final Map<Long, Instant> made = new HashMap<>();
    private final Instant latest;

    /** @param now a version that claims to be made long after that says nothing by its time */
    Ledger(Instant now) {
        latest = now.plus(AHEAD);
    }

    private record Newest(
            long seq,
            String account,
            String version,
            @Nullable Instant created) {}

    /** A version that is stored. */
    record Known(
            String uri,
            String version,
            String account,
            String digest,
            long seq,
            @Nullable Instant created) {
        static Known read(ResultSet row) throws SQLException {
            var created = row.getTimestamp(6);
            return new Known(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    created == null ? null : created.toInstant());
        }
    }

    void found(Known known, boolean isNewest) {
        versions.merge(List.of(known.uri(), known.version(), known.digest()), known.seq(), Math::max);
        accounts.computeIfAbsent(known.uri(), none -> new HashSet<>()).add(known.account());
        var at = made(known.version(), known.created());
        if (at != null) {
            made.put(known.seq(), at);
        }
        if (isNewest) {
            var found = new Newest(known.seq(), known.account(), known.version(), at);
            before.put(known.uri(), found);
            newest.put(known.uri(), found);
        }
    }

    /** Another account's item has this identifier, which means something inside one feed only. */
    boolean isSomebodyElses(String uri, String account) {
        var known = accounts.getOrDefault(uri, Set.of());
        return !known.isEmpty() && !known.contains(account) && !known.contains("");
    }

    void enter(Row row) {
        var dispatch = row.dispatch();
        versions.put(List.of(dispatch.uri(), dispatch.version(), row.digest()), row.seq());
        accounts.computeIfAbsent(dispatch.uri(), none -> new HashSet<>()).add(row.account());
        if (!Terms.of(dispatch).isFree()) {
            lastSaid.put(dispatch.uri(), row.seq());
        }
        var at = made(dispatch.version(), dispatch.versionCreated());
        if (at != null) {
            made.put(row.seq(), at);
        }
        var now = new Newest(row.seq(), row.account(), dispatch.version(), at);
        var then = newest.get(dispatch.uri());
        boolean isLater =
                then == null || Versions.isLater(now.version(), now.created(), then.version(), then.created());
        if (then == null || isLater || !then.account().equals(row.account())) {
            last.put(dispatch.uri() + '\n' + row.account(), row.seq());
        }
        if (isLater) {
            newest.put(dispatch.uri(), now);
        }
    }

    /** When it was made, by its time or else by a number that is one; none where that lies in the future. */
    private @Nullable Instant made(String version, @Nullable Instant created) {
        var made = created == null ? Versions.time(version) : created;
        return made == null || made.isAfter(latest) ? null : made;
    }

    /** By these versions somebody last said something of the items' terms. */
    void said(Map<String, Long> versions) {
        lastSaid.putAll(versions);
    }

    /**
     * The number that it is stored under, if it is: the same version that says the same. Where another word on the item's
     * terms has overtaken it, it is news when it is said again, as a usable version after a kill of the same number; unless
     * it was made earlier than that word, and is only delivered again.
     */
    @Nullable
    Long seqOf(Dispatch dispatch, String digest) {
        var same = versions.get(List.of(dispatch.uri(), dispatch.version(), digest));
        var found = same != null ? same : versions.get(List.of(dispatch.uri(), dispatch.version(), ""));
        return found == null || isOvertaken(found, lastSaid.getOrDefault(dispatch.uri(), 0L)) ? null : found;
    }

    private boolean isOvertaken(long seq, long by) {
        var then = made.get(seq);
        var now = made.get(by);
        return seq < by && (then == null || now == null || !then.isBefore(now));
    }

    boolean isNewest(Row row) {
        var there = newest.get(row.dispatch().uri());
        return there != null && there.seq() == row.seq();
    }

    /** Whether it is the last word of its account on the item, as far as the versions tell. */
    boolean isLast(Row row) {
        return Objects.equals(last.get(row.dispatch().uri() + '\n' + row.account()), row.seq());
    }

    @Nullable
    Long before(Row row) {
        var there = before.get(row.dispatch().uri());
        return there == null ? null : there.seq();
    }

    List<Long> aged() {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(newest.get(entry.getKey())))
                .map(entry -> entry.getValue().seq())
                .toList();
    }

    /**
     * A version that is to be stored.
     *
     * @param account that brought it
     * @param digest of what it says, so that the same version with another word is another
     */
    record Row(long seq, Dispatch dispatch, String account, String digest) {}
}
