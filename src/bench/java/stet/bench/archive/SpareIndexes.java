package stet.bench.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stet.bench.Progress;

/** Indexes that hold no constraint up: rows come in faster without them. */
record SpareIndexes(List<Index> indexes) {
    private static final String FOUND = """
            select cast(i.indexrelid as regclass), pg_get_indexdef(i.indexrelid) from pg_index i
            join pg_class t on t.oid = i.indrelid
            where t.relname = any(?) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """;

    /** @param made by this statement */
    record Index(String name, String made) {}

    static SpareIndexes of(List<String> tables, Connection connection) throws SQLException {
        var found = new ArrayList<Index>();
        try (var select = connection.prepareStatement(FOUND)) {
            select.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Index(row.getString(1), row.getString(2)));
                }
            }
        }
        return new SpareIndexes(List.copyOf(found));
    }

    void drop(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var index : indexes) {
                statement.execute("drop index " + index.name());
            }
        }
    }

    void make(Connection connection) throws SQLException {
        Progress.say("%d indexes are made anew".formatted(indexes.size()));
        try (var statement = connection.createStatement()) {
            for (var index : indexes) {
                statement.execute(index.made());
            }
        }
    }
}
