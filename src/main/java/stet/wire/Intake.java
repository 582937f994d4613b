package stet.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
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
import org.jspecify.annotations.Nullable;
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

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('wire', 2)), clock_timestamp()";
    private static final String STORED =
            "select uri, version, seq, newest, version_created from wire_item where uri = any(?)";
    private static final String NUMBERS = "select nextval('wire_item_seq') from generate_series(1, ?)";
    private static final String AGE = "update wire_item set newest = false where seq = any(?)";
    private static final String INSERT = """
            insert into wire_item (seq, uri, version, newest, received_at, version_created, kind, status, embargo,
                held_back, expires, agency, owner, headline, body, dispatch, picture_files)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private static final int AT_ONCE = 50;

    private final AgroalDataSource database;
    private final Siding siding;
    private final Agencies agencies;
    private final Event<ItemArrived> arrivals;
    private final Event<IndexedWire.Stored> stored;

    Intake(
            AgroalDataSource database,
            Siding siding,
            Agencies agencies,
            Event<ItemArrived> arrivals,
            Event<IndexedWire.Stored> stored) {
        this.database = database;
        this.siding = siding;
        this.agencies = agencies;
        this.arrivals = arrivals;
        this.stored = stored;
    }

    /** All in one transaction, in their order. */
    @Transactional
    public List<Taken> take(List<Dispatch> dispatches) {
        if (dispatches.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection()) {
            var now = lock(connection);
            var ledger = stored(connection, dispatches);
            var taken = new ArrayList<Taken>();
            var fresh = new ArrayList<Ledger.Row>();
            var numbers = numbers(connection, dispatches.size());
            for (var dispatch : dispatches) {
                taken.add(take(dispatch, numbers.get(taken.size()), ledger, fresh));
            }
            age(connection, ledger);
            insert(connection, fresh, ledger, now);
            if (!fresh.isEmpty()) {
                stored.fire(new IndexedWire.Stored(fresh.get(fresh.size() - 1).seq()));
            }
            fresh.stream()
                    .filter(ledger::isNewest)
                    .forEach(row -> arrivals.fire(new ItemArrived(row.seq(), row.dispatch(), ledger.before(row))));
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("The wire's items could not be stored", e);
        }
    }

    private static Taken take(Dispatch dispatch, long seq, Ledger ledger, List<Ledger.Row> fresh) {
        var known = ledger.seqOf(dispatch);
        if (known != null) {
            return new Taken(dispatch.uri(), dispatch.version(), known, Result.KNOWN);
        }
        var row = new Ledger.Row(seq, dispatch);
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

    private static Ledger stored(Connection connection, List<Dispatch> dispatches) throws SQLException {
        var ledger = new Ledger();
        try (var select = connection.prepareStatement(STORED)) {
            var uris = dispatches.stream().map(Dispatch::uri).distinct().toArray();
            select.setArray(1, connection.createArrayOf("text", uris));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var created = rows.getTimestamp(5);
                    ledger.found(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getLong(3),
                            rows.getBoolean(4),
                            created == null ? null : created.toInstant());
                }
            }
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
    }

    private static String[] fileNames(Dispatch dispatch) {
        return dispatch.pictures().stream()
                .map(picture -> WireItems.plainName(picture.fileName()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
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
