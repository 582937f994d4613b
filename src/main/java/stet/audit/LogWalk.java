package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.audit.Verification.Bad;
import stet.audit.log.Digest;
import stet.audit.log.GrowingTree;
import stet.audit.log.MissingNode;
import stet.audit.log.Nodes;
import stet.audit.log.SignedNote;
import stet.audit.log.Tiles;
import stet.audit.log.Tree;

/**
 * Walks the log from its first place to its last: no place is empty, each leaf is the one that lies outside, and the tree is
 * the one of every checkpoint, of the database's own and of those outside.
 */
@ApplicationScoped
class LogWalk {
    private static final String PLACES = """
            select p.place, p.book, p.n, t.hash from trail_place p
            left join trail t on t.book = p.book and t.n = p.n order by p.place
            """;

    private static final String NODES = "select level, number, hash from trail_node";

    private final Keys keys;
    private final OutsideCopy outside;

    LogWalk(Keys keys, OutsideCopy outside) {
        this.keys = keys;
        this.outside = outside;
    }

    Optional<Bad> firstBad(Connection trail) throws SQLException {
        var walk = new Walk(trail);
        Rows.each(trail, PLACES, walk::read);
        return walk.end();
    }

    private final class Walk {
        private final GrowingTree tree = new GrowingTree();
        private final List<List<Digest>> blocks = new ArrayList<>();
        private final TreeMap<Long, List<SignedNote>> notes = new TreeMap<>();
        private final Map<String, Digest> nodes = new HashMap<>();
        private final long sealed;
        private final long outsideSize;
        private List<Digest> outsideBlock = List.of();
        private long vouched;
        private @Nullable Bad bad;

        Walk(Connection trail) throws SQLException {
            sealed = Checkpoints.latestSize(trail);
            for (var checkpoint : Checkpoints.all(trail)) {
                notes.put(checkpoint.size(), new ArrayList<>(List.of(checkpoint.signed())));
            }
            Rows.each(trail, NODES, row -> {
                nodes.put(row.getInt(1) + "/" + row.getLong(2), new Digest(row.getBytes(3)));
                return true;
            });
            outside.tiles().ifPresent(kept -> kept.sizes()
                    .forEach(size -> notes.computeIfAbsent(size, any -> new ArrayList<>())
                            .add(kept.checkpoint(size))));
            outsideSize = outside.tiles()
                    .flatMap(Tiles::checkpoint)
                    .map(note -> note.checkpoint().size())
                    .orElse(0L);
        }

        boolean read(ResultSet row) throws SQLException {
            long place = tree.size();
            if (row.getLong("place") != place) {
                bad = new Bad(null, null, place, "The entry at this place is gone.");
                return false;
            }
            var book = row.getString("book");
            var hash = row.getString("hash");
            if (hash == null) {
                bad = new Bad(book, row.getLong("n"), place, "The entry is gone.");
                return false;
            }
            var leaf = Tree.leaf(Digest.ofHex(hash));
            if (place < outsideSize && !isOutside(leaf, place)) {
                bad = new Bad(book, row.getLong("n"), place, "The entry is not the one whose hash lies outside.");
                return false;
            }
            grow(leaf);
            return bad == null;
        }

        Optional<Bad> end() {
            if (bad == null && !notes.isEmpty() && notes.lastKey() > tree.size()) {
                bad = new Bad(null, null, tree.size(), "The log was longer: a checkpoint vouches for more entries.");
            }
            return Optional.ofNullable(bad);
        }

        private void grow(Digest leaf) {
            tree.add(leaf);
            stack(0, leaf);
            for (var note : notes.getOrDefault(tree.size(), List.of())) {
                judge(note);
            }
        }

        /** The nodes that the database keeps are those of its entries. */
        private void stack(int level, Digest node) {
            if (blocks.size() == level) {
                blocks.add(new ArrayList<>(Nodes.WIDTH));
            }
            var block = blocks.get(level);
            block.add(node);
            if (block.size() < Nodes.WIDTH) {
                return;
            }
            var above = Tree.over(block);
            block.clear();
            long number = (tree.size() >> ((level + 1) * Nodes.HEIGHT)) - 1;
            if (tree.size() <= sealed && !above.equals(nodes.get((level + 1) + "/" + number))) {
                long from = number << ((level + 1) * Nodes.HEIGHT);
                bad = new Bad(null, null, from, "The tree's node over the entries from here is wrong.");
            }
            stack(level + 1, above);
        }

        private void judge(SignedNote note) {
            if (!note.isSignedByAny(keys.trusted())) {
                bad = new Bad(
                        null,
                        null,
                        vouched,
                        "The checkpoint over %d entries is signed by nobody we trust.".formatted(tree.size()));
            } else if (!note.checkpoint().root().equals(tree.root())
                    || note.checkpoint().size() != tree.size()) {
                bad = new Bad(
                        null,
                        null,
                        vouched,
                        "The checkpoint over %d entries vouches for others; one from here is bent."
                                .formatted(tree.size()));
            }
            vouched = tree.size();
        }

        private boolean isOutside(Digest leaf, long place) {
            int inBlock = (int) (place % Nodes.WIDTH);
            if (inBlock == 0) {
                outsideBlock = outsideBlock(place, (int) Math.min(Nodes.WIDTH, outsideSize - place));
            }
            return inBlock < outsideBlock.size() && outsideBlock.get(inBlock).equals(leaf);
        }

        private List<Digest> outsideBlock(long from, int count) {
            try {
                return outside.tiles().orElseThrow().at(0, from, count);
            } catch (MissingNode e) {
                return List.of();
            }
        }
    }
}
