package stet.audit.log;

import java.util.List;

/** Where a tree's nodes are kept: of every eighth level, as tlog-tiles keeps them. */
public interface Nodes {
    /** How many levels of the tree lie between two that are kept. */
    int HEIGHT = 8;

    /** How many nodes of one level are under one of the next that is kept. */
    int WIDTH = 1 << HEIGHT;

    /**
     * Consecutive roots of perfect subtrees.
     *
     * @param level 0 for leaves, 1 for subtrees of 256 leaves, 2 for those of 65,536 and so on
     * @param from the number of the first in its level
     * @param count 1 to 256, not crossing a multiple of 256
     * @throws MissingNode where one of them is not kept
     */
    List<Digest> at(int level, long from, int count);
}
