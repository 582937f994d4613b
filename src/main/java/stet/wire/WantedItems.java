package stet.wire;

import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.lookup.WantedWords;
import stet.door.Cursor;
import stet.door.Moment;
import stet.problem.Malformed;
import stet.wire.format.Dispatch.Status;

/** The filters of the list of items, as a caller writes them, and the statement that they make. */
class WantedItems {
    /** What came in a moment ago and is not found by its words yet is found by its headline. */
    private static final int NOT_WORDED_YET = 5_000;

    /** So many that have the words are all looked at; where there are more, the latest are looked through. */
    private static final int FEW = 20_000;

    private static final String LINES = """
            select i.seq, i.uri, i.version, i.account, i.received_at, i.status, i.embargo, i.held_back, i.expires, i.agency,
                left(i.owner, 400) as owner, left(i.headline, 400) as headline
            from wire_item i where i.newest and i.account <> 'house'""";

    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("since")
    @Nullable
    String since;

    @QueryParam("unused")
    @Nullable
    String unused;

    @QueryParam("after")
    @Nullable
    String after;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** The latest arrival first; no body is read for it. 400 for a value that a filter does not have. */
    List<ItemLine> lines(int most, Connection connection) throws SQLException {
        if (words == null || words.isBlank()) {
            writeItems("", most);
        } else {
            writeByWords(words.strip(), most);
        }
        try (var select = connection.prepareStatement(sql.toString())) {
            bind(select);
            var lines = new ArrayList<ItemLine>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(ItemLine.of(row));
                }
            }
            return lines;
        }
    }

    private void writeByWords(String looked, int most) {
        var wanted = new WantedWords(looked);
        add("with hits as materialized (select seq from wire_words where words @@ " + wanted.sql() + " limit "
                + (FEW + 1) + "), few as materialized (select count(*) <= " + FEW
                + " as few from hits) select * from ((");
        parameters.addAll(wanted.parameters());
        writeItems(" and (select few from few) and i.seq in (select seq from hits)", most);
        add(") union all (");
        writeItems(
                " and not (select few from few) and exists (select from wire_words w where w.seq = i.seq and w.words @@ "
                        + wanted.sql() + ")",
                most,
                wanted.parameters().toArray());
        add(") union all (");
        writeItems(
                " and i.seq > greatest((select upto from wire_worded), (select max(seq) from wire_item) - "
                        + NOT_WORDED_YET + ") and lower(i.headline) like lower(?) escape '!'",
                most,
                "%" + escaped(looked) + "%");
        add(")) found order by seq desc limit " + most);
    }

    private void writeItems(String which, int most, Object... values) {
        add(LINES + which, values);
        writeFilters();
        add(" order by i.seq desc limit " + most);
    }

    private void writeFilters() {
        Cursor.read(after, keys -> Long.valueOf(keys.get(0))).ifPresent(before -> add(" and i.seq < ?", before));
        if (agency != null) {
            add(" and i.agency = ?", agency);
        }
        if (status != null) {
            add(" and i.status = ?", status(status).name());
        }
        if (since != null) {
            add(" and i.received_at >= ?", moment(since));
        }
        if (isYes(unused)) {
            add(" and not exists (select from item_in_use u where u.uri = i.uri)"
                    + " and not exists (select from picture_in_use p where p.name = any(i.picture_files))");
        }
    }

    private void add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(Arrays.asList(values));
    }

    private void bind(PreparedStatement select) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            select.setObject(i + 1, value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value);
        }
    }

    private static Status status(String name) {
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "UNKNOWN_STATUS", "There is no such status of an item."));
    }

    private static Instant moment(String text) {
        try {
            return Moment.of(text);
        } catch (DateTimeException e) {
            throw new Malformed(null, "BAD_TIME", "\"since\" is a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.");
        }
    }

    private static boolean isYes(@Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new Malformed(null, "BAD_FLAG", "\"unused\" is true or false.");
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
