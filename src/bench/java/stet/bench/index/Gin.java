package stet.bench.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.bench.DurablePostgres;
import stet.copy.Fingerprints;
import stet.copy.Words;
import stet.wire.index.Text;

/** PostgreSQL itself: a GIN index over the fingerprints, and a list of those that too many items have. No rare words. */
final class Gin implements Contender {
    private static final String ASK = """
            WITH asked AS MATERIALIZED (
                SELECT ARRAY(SELECT unnest(?::int[]) EXCEPT SELECT print FROM bench_common) AS prints)
            SELECT seq FROM bench_item, asked WHERE bench_item.prints && asked.prints
            ORDER BY cardinality(ARRAY(SELECT unnest(bench_item.prints) INTERSECT SELECT unnest(asked.prints))) DESC
            LIMIT ?
            """;

    private final Connection connection;

    Gin(DurablePostgres database) throws SQLException {
        connection = database.connection();
        run("""
            DROP TABLE IF EXISTS bench_item;
            DROP TABLE IF EXISTS bench_common;
            CREATE TABLE bench_item (seq bigint PRIMARY KEY, prints int[] NOT NULL);
            CREATE TABLE bench_common (print int PRIMARY KEY);
            CREATE INDEX bench_prints ON bench_item USING gin (prints);
            SET enable_seqscan = off;
            SET work_mem = '64MB'
            """);
        connection.setAutoCommit(false);
    }

    @Override
    public void add(List<Text> items) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO bench_item VALUES (?, ?)")) {
            for (var item : items) {
                insert.setLong(1, item.seq());
                insert.setObject(2, Fingerprints.of(Words.of(item.text())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    @Override
    public void settle() throws SQLException {
        run("""
            SELECT gin_clean_pending_list('bench_prints');
            ANALYZE bench_item;
            INSERT INTO bench_common SELECT print FROM (SELECT unnest(prints) AS print FROM bench_item) AS all_prints
            GROUP BY print HAVING count(*) > greatest(100, (SELECT count(*) / 1000 FROM bench_item))
            ON CONFLICT DO NOTHING
            """);
        connection.commit();
    }

    @Override
    public Set<Long> like(String story) throws SQLException {
        var prints = Arrays.stream(Fingerprints.of(Words.of(story))).boxed().toArray();
        var found = new HashSet<Long>();
        try (var ask = connection.prepareStatement(ASK)) {
            ask.setArray(1, connection.createArrayOf("int4", prints));
            ask.setInt(2, MOST);
            var rows = ask.executeQuery();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        connection.commit();
        return found;
    }

    @Override
    public long bytesOnDisk() throws SQLException {
        try (var statement = connection.createStatement();
                var size = statement.executeQuery("SELECT pg_total_relation_size('bench_item')")) {
            size.next();
            return size.getLong(1);
        }
    }

    @Override
    public void reopen() {}

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
