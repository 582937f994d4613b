package stet.credit.passage;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The reworded passages of a pair of texts, beside those that both have word for word. Where most of a reworded passage is
 * known word for word, the latter stands; else it takes in the runs inside it.
 */
final class Rewording {
    private static final int MOST_COMPARED = 1_000_000;
    private static final int GAP = 4;
    private static final int LEAST_GAP = 2;
    /** A summary takes little from much: its sentences answer to sentences far apart. */
    private static final int SUMMARY_GAP = 24;

    private static final int SUMMARY_LEAST_GAP = 4;
    private static final int SUMMARY_RATIO = 3;
    private static final int SHORTEST = 150;
    private static final double MOSTLY = 0.85;
    /** For a passage that is merely like the item, where others are certain. */
    private static final double LEAST_BESIDE_CERTAIN = 0.5;

    private final Sentences story;
    private final Sentences item;
    private final List<Passage> exact;

    Rewording(Sentences story, Sentences item, List<Passage> exact) {
        this.story = story;
        this.item = item;
        this.exact = exact;
    }

    /** All passages, in the order of the story. Texts too long to be compared sentence by sentence have the exact alone. */
    List<Passage> passages() {
        if ((long) story.size() * item.size() > MOST_COMPARED) {
            return exact;
        }
        var passages = new ArrayList<Passage>();
        var takenIn = new HashSet<Passage>();
        for (var block : blocks()) {
            var within =
                    exact.stream().filter(passage -> isWithin(passage, block)).toList();
            if (stands(block, within)) {
                passages.add(passage(block, within));
                takenIn.addAll(within);
            }
        }
        exact.stream().filter(passage -> !takenIn.contains(passage)).forEach(passages::add);
        passages.sort(comparingInt(Passage::start));
        return passages;
    }

    private List<Block> blocks() {
        var likeness = new Likeness(story, item);
        var seeds = Seeds.of(likeness, story, item, exact);
        var summary = longEnough(Blocks.of(seeds, likeness, SUMMARY_GAP, SUMMARY_LEAST_GAP));
        int length = summary.stream().mapToInt(this::length).sum();
        int wireLength = summary.stream().mapToInt(this::wireLength).sum();
        return wireLength >= SUMMARY_RATIO * length ? summary : longEnough(Blocks.of(seeds, likeness, GAP, LEAST_GAP));
    }

    private List<Block> longEnough(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> Math.min(length(block), wireLength(block)) >= SHORTEST)
                .toList();
    }

    private int length(Block block) {
        return story.end(block.last()) - story.start(block.first());
    }

    private int wireLength(Block block) {
        return item.end(block.wireLast()) - item.start(block.wireFirst());
    }

    /** A quotation that is certain stays what it is. */
    private boolean isWithin(Passage passage, Block block) {
        boolean certain = passage.confidence() == Confidence.CERTAIN;
        return !(passage.quoted() && certain)
                && passage.start() < story.end(block.last())
                && passage.end() > story.start(block.first())
                && passage.wireStart() < item.end(block.wireLast())
                && passage.wireEnd() > item.start(block.wireFirst());
    }

    private boolean stands(Block block, List<Passage> within) {
        if (within.isEmpty()) {
            return block.likeness() >= LEAST_BESIDE_CERTAIN
                    || exact.stream().noneMatch(passage -> passage.confidence() == Confidence.CERTAIN);
        }
        int words = Math.min(story.words(block.first(), block.last()), item.words(block.wireFirst(), block.wireLast()));
        return within.stream().mapToInt(Passage::words).sum() < MOSTLY * words;
    }

    /** From the first to the last sentence, or as far as the runs reach. */
    private Passage passage(Block block, List<Passage> within) {
        int start = story.start(block.first());
        int end = story.end(block.last());
        int wireStart = item.start(block.wireFirst());
        int wireEnd = item.end(block.wireLast());
        boolean certain = false;
        for (var passage : within) {
            start = Math.min(start, passage.start());
            end = Math.max(end, passage.end());
            wireStart = Math.min(wireStart, passage.wireStart());
            wireEnd = Math.max(wireEnd, passage.wireEnd());
            certain |= passage.confidence() == Confidence.CERTAIN;
        }
        int words = story.wordsBetween(start, end);
        boolean isQuoted = story.quotes(start, end) && item.quotes(wireStart, wireEnd);
        return new Passage(
                start, end, wireStart, wireEnd, words, isQuoted, certain ? Confidence.CERTAIN : Confidence.LIKELY);
    }
}
