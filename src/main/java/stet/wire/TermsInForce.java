package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.database.Connections;
import stet.wire.format.Dispatch.Status;

/**
 * On what terms items may be used now. Each account that brings an item says it for itself: a later version of the same
 * account replaces its embargo and its end, the strictest of what all of them say counts, and what was killed or withheld
 * stays so, whatever version comes, until a chief makes it usable again.
 */
@ApplicationScoped
public class TermsInForce {
    private static final String COLUMNS = "uri, account, seq, status, embargo, held_back, expires, usable_again";
    private static final String OF_ITEMS = "select " + COLUMNS + " from wire_terms where uri = any(?)";
    private static final String ENTER = "insert into wire_terms (" + COLUMNS + """
            , told) values (?, ?, ?, ?, ?, ?, ?, ?, false)
            on conflict (uri, account) do update set seq = excluded.seq, status = excluded.status,
                embargo = excluded.embargo, held_back = excluded.held_back, expires = excluded.expires,
                usable_again = excluded.usable_again,
                told = wire_terms.told and wire_terms.expires is not distinct from excluded.expires
            """;
    private static final String ENDED = """
            update wire_terms set told = true where (uri, account) in (
                select uri, account from wire_terms where expires <= (select clock_timestamp()) and not told
                order by expires limit ? for update skip locked)
            returning uri
            """;
    private static final String USABLE =
            "update wire_terms set status = 'USABLE', usable_again = null where uri = ? and status <> 'USABLE'";

    private final Connections database;

    TermsInForce(Connections database) {
        this.database = database;
    }

    /** By the items' identifiers; an item that is not there is free. */
    @Transactional
    public Map<String, Terms> of(Collection<String> uris) {
        var strictest = new HashMap<String, Terms>();
        if (!uris.isEmpty()) {
            read(uris).forEach(said -> strictest.merge(said.uri(), said.terms(), Terms::and));
        }
        return strictest;
    }

    /** The items whose terms have ended by the database's clock, each told once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> ended(int most) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(ENDED)) {
            update.setInt(1, most);
            var uris = new LinkedHashSet<String>();
            try (var row = update.executeQuery()) {
                while (row.next()) {
                    uris.add(row.getString(1));
                }
            }
            return List.copyOf(uris);
        } catch (SQLException e) {
            throw new IllegalStateException("The terms of items could not be read", e);
        }
    }

    /** Whether its agency has sent a usable version since it took the item back. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean areOfferedAgain(String uri) {
        return read(Set.of(uri)).stream()
                .filter(said -> said.terms().isTakenBack())
                .allMatch(said -> said.usableAgain() != null);
    }

    /** A chief has decided so. */
    @Transactional(Transactional.TxType.MANDATORY)
    void makeUsable(String uri) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(USABLE)) {
            update.setString(1, uri);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The terms of an item could not be written", e);
        }
    }

    /** The numbers of the versions by which an account last said something of their terms, by the items' identifiers. */
    static Map<String, Long> lastSaid(Connection connection, Collection<?> uris) throws SQLException {
        var last = new HashMap<String, Long>();
        try (var select =
                connection.prepareStatement("select uri, max(seq) from wire_terms where uri = any(?) group by uri")) {
            select.setArray(1, connection.createArrayOf("text", uris.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    last.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return last;
    }

    /** Of versions that are being stored, in their order; answers those that say again that a taken back item is usable. */
    Set<Long> enter(Connection connection, List<Ledger.Row> rows, Ledger ledger) throws SQLException {
        var uris = rows.stream().map(row -> row.dispatch().uri()).distinct().toList();
        var said = new LinkedHashMap<List<String>, Said>();
        for (var known : read(connection, uris)) {
            said.put(known.place(), known);
        }
        var changed = new LinkedHashSet<List<String>>();
        var offered = new LinkedHashSet<Long>();
        for (var row : rows) {
            var next = next(row, said, ledger.isLast(row));
            if (next != null) {
                said.put(next.place(), next);
                changed.add(next.place());
                if (Objects.equals(next.usableAgain(), row.seq())) {
                    offered.add(row.seq());
                }
            }
        }
        write(connection, changed.stream().map(said::get).toList());
        return offered;
    }

    /** What the account says with this version; null where that is nothing and was nothing. */
    private static @Nullable Said next(Ledger.Row row, Map<List<String>, Said> said, boolean isLast) {
        var dispatch = row.dispatch();
        var nobodys = said.get(List.of(dispatch.uri(), ""));
        var account = nobodys == null ? row.account() : "";
        var before = said.get(List.of(dispatch.uri(), account));
        var terms = Terms.of(dispatch);
        if (before == null) {
            return terms.isFree() ? null : new Said(dispatch.uri(), account, row.seq(), terms, null);
        }
        if (terms.isTakenBack()) {
            var graver = (isLast ? terms : before.terms()).takenBackAs(graver(before, terms));
            return new Said(dispatch.uri(), account, row.seq(), graver, null);
        }
        if (!isLast) {
            return null;
        }
        boolean again = before.terms().isTakenBack();
        return new Said(
                dispatch.uri(),
                account,
                row.seq(),
                terms.takenBackAs(before.terms().status()),
                again ? Long.valueOf(row.seq()) : null);
    }

    private static Status graver(Said before, Terms terms) {
        return before.terms().takenBackAs(terms.status()).status();
    }

    private List<Said> read(Collection<String> uris) {
        try (var connection = database.getConnection()) {
            return read(connection, uris);
        } catch (SQLException e) {
            throw new IllegalStateException("The terms of items could not be read", e);
        }
    }

    private static List<Said> read(Connection connection, Collection<String> uris) throws SQLException {
        try (var select = connection.prepareStatement(OF_ITEMS)) {
            select.setArray(1, connection.createArrayOf("text", uris.toArray()));
            var said = new ArrayList<Said>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    said.add(Said.read(row));
                }
            }
            return said;
        }
    }

    private static void write(Connection connection, List<Said> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(ENTER)) {
            for (var said : changed) {
                said.bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * What one account says of an item.
     *
     * @param usableAgain the number of the version by which it offers again what it took back; none where it has not
     */
    private record Said(
            String uri,
            String account,
            long seq,
            Terms terms,
            @Nullable Long usableAgain) {
        List<String> place() {
            return List.of(uri, account);
        }

        static Said read(ResultSet row) throws SQLException {
            var terms =
                    new Terms(Status.valueOf(row.getString(4)), instant(row, 5), row.getBoolean(6), instant(row, 7));
            return new Said(row.getString(1), row.getString(2), row.getLong(3), terms, row.getObject(8, Long.class));
        }

        void bind(java.sql.PreparedStatement insert) throws SQLException {
            insert.setString(1, uri);
            insert.setString(2, account);
            insert.setLong(3, seq);
            insert.setString(4, terms.status().name());
            insert.setObject(5, Intake.time(terms.embargo()));
            insert.setBoolean(6, terms.heldBack());
            insert.setObject(7, Intake.time(terms.expires()));
            insert.setObject(8, usableAgain);
        }

        private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}
