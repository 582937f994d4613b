package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.database.Connections;

/** Writes down which words of which items a revision was found to use, and which versions of them have been judged. */
@ApplicationScoped
class FoundWords {
    private static final String OTHERS = "delete from revision_source where revision = ? and not (uri = any(?))";
    private static final String INSERT = """
            insert into revision_source (revision, story, uri, seq, judged, spans, field, starts, ends)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (revision, uri) do update set seq = excluded.seq, judged = excluded.judged, spans = excluded.spans,
                field = excluded.field, starts = excluded.starts, ends = excluded.ends
            """;
    private static final String CARRY_OVER = """
            insert into revision_source (revision, story, uri, seq, judged, spans, field, starts, ends)
            select ?, story, uri, seq, judged, spans, field, starts, ends from revision_source where revision = ?
            """;
    private static final String OF_REVISION = "select uri, seq from revision_source where revision = ?";
    private static final String JUDGED = "update revision_source set judged = ? where uri = ? and judged < ?";

    private final Connections database;

    FoundWords(Connections database) {
        this.database = database;
    }

    void write(UUID story, UUID revision, List<FoundIn> found) {
        connected(connection -> {
            try (var delete = connection.prepareStatement(OTHERS)) {
                delete.setObject(1, revision);
                delete.setArray(2, connection.createArrayOf("text", uris(found)));
                delete.executeUpdate();
            }
            if (!found.isEmpty()) {
                insert(connection, story, revision, found);
            }
        });
    }

    void add(UUID story, UUID revision, List<FoundIn> found) {
        if (!found.isEmpty()) {
            connected(connection -> insert(connection, story, revision, found));
        }
    }

    Map<String, Long> of(UUID revision) {
        var uris = new HashMap<String, Long>();
        connected(connection -> {
            try (var select = connection.prepareStatement(OF_REVISION)) {
                select.setObject(1, revision);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        uris.put(row.getString(1), row.getLong(2));
                    }
                }
            }
        });
        return uris;
    }

    void carryOver(Story story) {
        var live = story.live();
        if (live != null) {
            connected(connection -> {
                try (var insert = connection.prepareStatement(CARRY_OVER)) {
                    insert.setObject(1, story.headId());
                    insert.setObject(2, live.id());
                    insert.executeUpdate();
                }
            });
        }
    }

    /** Whoever uses the item has been judged by this version. */
    void judged(String uri, long seq) {
        connected(connection -> {
            try (var update = connection.prepareStatement(JUDGED)) {
                update.setLong(1, seq);
                update.setString(2, uri);
                update.setLong(3, seq);
                update.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, UUID story, UUID revision, List<FoundIn> found)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var one : found) {
                insert.setObject(1, revision);
                insert.setObject(2, story);
                insert.setString(3, one.item().uri());
                insert.setLong(4, one.item().seq());
                insert.setLong(5, one.newest());
                insert.setArray(6, connection.createArrayOf("int4", one.spans().toArray()));
                insert.setString(7, one.field());
                insert.setInt(8, one.start());
                insert.setInt(9, one.end());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Object[] uris(List<FoundIn> found) {
        return found.stream().map(one -> one.item().uri()).toArray();
    }

    private void connected(Writes writes) {
        try (var connection = database.getConnection()) {
            writes.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("What a revision uses cannot be written", e);
        }
    }

    private interface Writes {
        void on(Connection connection) throws SQLException;
    }
}
