package stet.wire;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import stet.copy.lookup.SearchTerms;
import stet.copy.lookup.Stemming;
import stet.database.Connections;

/**
 * Keeps the words that items are found by, of their newest versions: some hundreds a second at most, after they came in, so that
 * intake and checks do not wait for it.
 */
@ApplicationScoped
class ItemWords {
    private static final Logger LOG = Logger.getLogger(ItemWords.class);
    private static final int AT_ONCE = 300;

    /** In characters; of a longer item the beginning is found. */
    private static final int LONGEST = 50_000;

    private static final String NEXT = """
            select seq, headline, left(body, ?), newest and account <> 'house' from wire_item
            where seq > (select upto from wire_worded for update) and seq <= ? order by seq limit ?
            """;

    private static final String KEEP = """
            insert into wire_words (seq, words)
            select ?, setweight(to_tsvector('simple', plain(t.head)), 'A') || to_tsvector('simple', plain(t.body))
                || to_tsvector(cast(? as regconfig), plain(t.head || ' ' || t.body)) || to_tsvector('simple', ?)
                || array_to_tsvector(array[?])
            from (select ? as head, ? as body) t
            on conflict (seq) do nothing
            """;

    private static final String FORGET = """
            delete from wire_words w using wire_item o, wire_item n
            where n.seq = any(?) and o.uri = n.uri and o.seq < n.seq and w.seq = o.seq
            """;

    private final Connections database;
    private final IndexedWire wire;

    ItemWords(Connections database, IndexedWire wire) {
        this.database = database;
        this.wire = wire;
    }

    /** A version as it is read to be found later. */
    private record Version(long seq, String headline, String body, boolean isFound) {}

    @Scheduled(
            every = "1s",
            identity = "item-words",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        try {
            QuarkusTransaction.requiringNew().call(this::writeSome);
        } catch (RuntimeException e) {
            LOG.warnf("The words of the wire will be written down in a moment: %s", e.getMessage());
        }
    }

    private int writeSome() throws SQLException {
        try (var connection = database.getConnection()) {
            var versions = next(connection);
            if (!versions.isEmpty()) {
                keep(versions.stream().filter(Version::isFound).toList(), connection);
                moveOn(versions.get(versions.size() - 1).seq(), connection);
            }
            return versions.size();
        }
    }

    /** Up to where the index of this node is: what is below comes in no more. */
    private List<Version> next(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, LONGEST);
            select.setLong(2, wire.upTo());
            select.setInt(3, AT_ONCE);
            var versions = new ArrayList<Version>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new Version(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)));
                }
            }
            return versions;
        }
    }

    private static void keep(List<Version> versions, Connection connection) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP);
                var forget = connection.prepareStatement(FORGET)) {
            for (var version : versions) {
                var headline = cut(version.headline());
                keep.setLong(1, version.seq());
                keep.setString(2, Stemming.of(version.body()));
                keep.setString(3, cut(SearchTerms.pairs(headline + "\n" + version.body())));
                keep.setString(4, SearchTerms.name(headline));
                keep.setString(5, headline);
                keep.setString(6, version.body());
                keep.addBatch();
            }
            keep.executeBatch();
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", versions.stream().map(Version::seq).toArray()));
            forget.executeUpdate();
        }
    }

    private static void moveOn(long seq, Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update wire_worded set upto = ?")) {
            update.setLong(1, seq);
            update.executeUpdate();
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
