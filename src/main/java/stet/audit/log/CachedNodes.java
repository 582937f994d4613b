package stet.audit.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the last blocks of 256 nodes that were read, for whoever makes many proofs from one log in the order of its places. */
public final class CachedNodes implements Nodes {
    private static final int BLOCKS = 64;

    private final Nodes nodes;
    private final long size;
    private final Map<String, List<Digest>> blocks = new LinkedHashMap<>(BLOCKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Digest>> eldest) {
            return size() > BLOCKS;
        }
    };

    /** @param size of the log: how many leaves it has */
    public CachedNodes(Nodes nodes, long size) {
        this.nodes = nodes;
        this.size = size;
    }

    @Override
    public List<Digest> at(int level, long from, int count) {
        long block = from / WIDTH;
        var whole = blocks.computeIfAbsent(level + "/" + block, any -> block(level, block));
        int first = (int) (from % WIDTH);
        return whole.subList(first, first + count);
    }

    private List<Digest> block(int level, long block) {
        long inLevel = size >> (level * HEIGHT);
        return nodes.at(level, block * WIDTH, (int) Math.min(WIDTH, inLevel - block * WIDTH));
    }
}
