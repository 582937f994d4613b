package stet.credit.passage;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stet.copy.Words;

/** How much of a story is owed to each owner of the passages found in it. */
public final class Shares {
    private Shares() {}

    /**
     * @param share the story's words that stand in the owner's passages and that the story does not quote, over all of its
     *     words: 0 to 1
     * @param longestRun the words of the owner's longest passage that is not quoted; 0 where all are
     */
    public record Share(double share, int longestRun) {}

    /** By owner, in the order of their names. A word that two passages of an owner cover counts once. */
    public static Map<String, Share> of(Words story, Map<String, List<Passage>> byOwner) {
        var shares = new TreeMap<String, Share>();
        var quoted = Quotations.of(story);
        byOwner.forEach((owner, passages) -> shares.put(owner, share(story, quoted, passages)));
        return shares;
    }

    private static Share share(Words story, BitSet quoted, List<Passage> passages) {
        var covered = new BitSet();
        int longest = 0;
        for (var passage : passages) {
            if (!passage.quoted()) {
                covered.set(story.indexAt(passage.start()), story.indexAt(passage.end() - 1) + 1);
                longest = Math.max(longest, passage.words());
            }
        }
        covered.andNot(quoted);
        return new Share(story.size() == 0 ? 0 : (double) covered.cardinality() / story.size(), longest);
    }
}
