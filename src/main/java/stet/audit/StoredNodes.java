package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import stet.audit.log.Digest;
import stet.audit.log.MissingNode;
import stet.audit.log.Nodes;
import stet.audit.log.Tree;
import stet.database.Connections;

/** The log's tree as the database keeps it. */
@ApplicationScoped
class StoredNodes implements Nodes {
    private static final String LEAVES = """
            select p.place, t.hash from trail_place p join trail t on t.book = p.book and t.n = p.n
            where p.place >= ? and p.place < ? order by p.place
            """;

    private static final String ABOVE =
            "select number, hash from trail_node where number >= ? and number < ? and level = ? order by number";

    private final Connections connections;

    StoredNodes(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Digest> at(int level, long from, int count) {
        try (var connection = connections.getConnection();
                var select = connection.prepareStatement(level == 0 ? LEAVES : ABOVE)) {
            select.setLong(1, from);
            select.setLong(2, from + count);
            if (level > 0) {
                select.setInt(3, level);
            }
            try (var rows = select.executeQuery()) {
                return nodes(rows, level, from, count);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tree of the trail cannot be read", e);
        }
    }

    private static List<Digest> nodes(ResultSet rows, int level, long from, int count) throws SQLException {
        var nodes = new ArrayList<Digest>(count);
        while (rows.next() && rows.getLong(1) == from + nodes.size()) {
            nodes.add(level == 0 ? Tree.leaf(Digest.ofHex(rows.getString(2))) : new Digest(rows.getBytes(2)));
        }
        if (nodes.size() < count) {
            throw new MissingNode(level, from + nodes.size());
        }
        return nodes;
    }

    /** Stores the nodes that a log of the new size has and one of the old had not, in the caller's transaction. */
    void grow(long old, long size) {
        long below = old;
        long now = size;
        for (int level = 1; now >= WIDTH; level++) {
            below /= WIDTH;
            now /= WIDTH;
            for (long number = below; number < now; number++) {
                store(level, number, Tree.over(at(level - 1, number * WIDTH, WIDTH)));
            }
        }
    }

    private void store(int level, long number, Digest hash) {
        try (var connection = connections.getConnection();
                var insert = connection.prepareStatement(
                        "insert into trail_node (level, number, hash) values (?, ?, ?) on conflict do nothing")) {
            insert.setInt(1, level);
            insert.setLong(2, number);
            insert.setBytes(3, hash.copy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The tree of the trail cannot be stored", e);
        }
    }
}
