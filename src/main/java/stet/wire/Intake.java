package stet.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.Trail;
import stet.database.Connections;
import stet.wire.Taken.Result;
import stet.wire.format.Dispatch;

/**
 * Stores what the wire sends, version by version; the same version twice is one. One transaction at a time stores, on
 * whichever node, so that items are numbered in the order in which they become visible.
 */
@ApplicationScoped
public class Intake {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** One at a time changes the wire. */
    static final String WIRE_LOCK =
            "select cast(clock_timestamp() as text) from (select pg_advisory_xact_lock(hashtextextended('wire', 2))) waited";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('wire', 2)), clock_timestamp()";
    private static final String STORED =
            "select uri, version, account, digest, seq, version_created, newest from wire_item where uri = any(?)";
    private static final String NUMBERS = "select nextval('wire_item_seq') from generate_series(1, ?)";
    private static final String AGE = "update wire_item set newest = false where seq = any(?)";
    private static final String INSERT = """
            insert into wire_item (seq, uri, version, newest, received_at, version_created, kind, status, embargo,
                held_back, expires, agency, owner, headline, body, dispatch, picture_files, account, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final int AT_ONCE = 50;

    private final Connections database;
    private final Siding siding;
    private final Agencies agencies;
    private final TermsInForce terms;
    private final Trail trail;
    private final Event<ItemsArrived> arrivals;
    private final Event<IndexedWire.Stored> stored;

    Intake(
            Connections database,
            Siding siding,
            Agencies agencies,
            TermsInForce terms,
            Trail trail,
            Event<ItemsArrived> arrivals,
            Event<IndexedWire.Stored> stored) {
        this.database = database;
        this.siding = siding;
        this.agencies = agencies;
        this.terms = terms;
        this.trail = trail;
        this.arrivals = arrivals;
        this.stored = stored;
    }

    /**
     * All in one transaction, in their order.
     *
     * @param account who brings them: a wire account, or the folder
     */
    @Transactional
    public List<Taken> take(List<Dispatch> dispatches, String account) {
        if (dispatches.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection()) {
            var now = lock(connection);
            var ledger = stored(connection, dispatches, account, now);
            var taken = new ArrayList<Taken>();
            var fresh = new ArrayList<Ledger.Row>();
            var numbers = numbers(connection, dispatches.size());
            for (var dispatch : dispatches) {
                var own = Identity.of(dispatch, account, ledger);
                taken.add(take(own, account, numbers.get(taken.size()), ledger, fresh));
            }
            age(connection, ledger);
            insert(connection, fresh, ledger, now);
            var offered = terms.enter(connection, fresh, ledger);
            if (!fresh.isEmpty()) {
                stored.fire(new IndexedWire.Stored(fresh.get(fresh.size() - 1).seq()));
            }
            note(fresh);
            arrivals.fire(new ItemsArrived(fresh.stream()
                    .filter(row -> ledger.isNewest(row) || isNotice(row))
                    .map(row -> new ItemArrived(
                            row.seq(),
                            row.dispatch(),
                            account,
                            ledger.isNewest(row) ? ledger.before(row) : null,
                            ledger.isNewest(row),
                            offered.contains(row.seq())))
                    .toList()));
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("The wire's items could not be stored", e);
        }
    }

    /** Who took what back stands in the trail, whether a story uses it or not. */
    private void note(List<Ledger.Row> fresh) {
        var notices = fresh.stream().filter(Intake::isNotice).toList();
        if (notices.isEmpty()) {
            return;
        }
        var page = trail.open(Trail.WIRE);
        for (var notice : notices) {
            var item = notice.dispatch();
            var actor = new Actor(notice.account(), notice.account(), Actor.Kind.WIRE, null);
            var details = Map.of(
                    "item",
                    item.uri(),
                    "version",
                    item.version(),
                    "status",
                    item.status().name());
            page = trail.append(page, new Act(actor, "NOTICE", Act.Outcome.DONE, null, null, null, null, details));
        }
    }

    /** What takes an item back acts, whatever its version says. */
    private static boolean isNotice(Ledger.Row row) {
        return row.dispatch().status() != Dispatch.Status.USABLE;
    }

    private static Taken take(Dispatch dispatch, String account, long seq, Ledger ledger, List<Ledger.Row> fresh) {
        var digest = Identity.digest(dispatch);
        var known = ledger.seqOf(dispatch, digest);
        if (known != null) {
            return new Taken(dispatch.uri(), dispatch.version(), known, Result.KNOWN);
        }
        var row = new Ledger.Row(seq, dispatch, account, digest);
        ledger.enter(row);
        fresh.add(row);
        return new Taken(dispatch.uri(), dispatch.version(), seq, Result.STORED);
    }

    private static Instant lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK);
                var rows = lock.executeQuery()) {
            rows.next();
            return rows.getTimestamp(2).toInstant();
        }
    }

    private static Ledger stored(Connection connection, List<Dispatch> dispatches, String account, Instant now)
            throws SQLException {
        var ledger = new Ledger(now);
        try (var select = connection.prepareStatement(STORED)) {
            var uris = dispatches.stream()
                    .flatMap(dispatch -> Identity.candidates(dispatch, account))
                    .distinct()
                    .toArray();
            select.setArray(1, connection.createArrayOf("text", uris));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ledger.found(Ledger.Known.read(rows), rows.getBoolean(7));
                }
            }
            ledger.said(TermsInForce.lastSaid(connection, List.of(uris)));
        }
        return ledger;
    }

    private static List<Long> numbers(Connection connection, int count) throws SQLException {
        try (var select = connection.prepareStatement(NUMBERS)) {
            select.setInt(1, count);
            var numbers = new ArrayList<Long>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        }
    }

    private static void age(Connection connection, Ledger ledger) throws SQLException {
        var aged = ledger.aged();
        if (!aged.isEmpty()) {
            try (var update = connection.prepareStatement(AGE)) {
                update.setArray(1, connection.createArrayOf("bigint", aged.toArray()));
                update.executeUpdate();
            }
        }
    }

    private void insert(Connection connection, List<Ledger.Row> rows, Ledger ledger, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (var row : rows) {
                bind(insert, row, ledger.isNewest(row), now);
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                    siding.letPass();
                }
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Ledger.Row row, boolean newest, Instant now) throws SQLException {
        var dispatch = row.dispatch();
        var owner = Owner.of(dispatch, agencies);
        insert.setLong(1, row.seq());
        insert.setString(2, dispatch.uri());
        insert.setString(3, dispatch.version());
        insert.setBoolean(4, newest);
        insert.setTimestamp(5, Timestamp.from(now));
        insert.setObject(6, time(dispatch.versionCreated()));
        insert.setString(7, dispatch.kind().name());
        insert.setString(8, dispatch.status().name());
        insert.setObject(9, time(dispatch.embargo()));
        insert.setBoolean(10, dispatch.heldBack());
        insert.setObject(11, time(dispatch.expires()));
        insert.setString(12, owner.agency());
        insert.setString(13, owner.name());
        insert.setString(14, dispatch.headline());
        insert.setString(15, dispatch.body());
        insert.setString(16, json(dispatch.withBody("")));
        insert.setArray(17, insert.getConnection().createArrayOf("text", fileNames(dispatch)));
        insert.setString(18, row.account());
        insert.setString(19, row.digest());
    }

    private static String[] fileNames(Dispatch dispatch) {
        return dispatch.pictures().stream()
                .flatMap(picture -> PictureNames.of(picture).stream())
                .distinct()
                .toArray(String[]::new);
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static String json(Dispatch dispatch) {
        try {
            return JSON.writeValueAsString(dispatch);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A dispatch cannot be written as JSON", e);
        }
    }
}
