package stet.credit.passage;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Gathers like sentences that stand near one another in both texts to blocks. Where a block as a whole is not like what it
 * answers to, it is taken apart again by a smaller gap (Sanchez-Perez, Sidorov, Gelbukh, "A Winning Approach to Text
 * Alignment for Text Reuse Detection at PAN 2014").
 */
final class Blocks {
    private static final double LEAST_LIKENESS = 0.36;

    private final Likeness likeness;
    private final int leastGap;

    private Blocks(Likeness likeness, int leastGap) {
        this.likeness = likeness;
        this.leastGap = leastGap;
    }

    /**
     * None overlaps another in the story.
     *
     * @param gap how many sentences that are not alike may stand between two that are, at first
     * @param leastGap and at last
     */
    static List<Block> of(List<Seed> seeds, Likeness likeness, int gap, int leastGap) {
        var found = new ArrayList<Block>();
        new Blocks(likeness, leastGap).gather(seeds, gap, found);
        found.sort(comparingDouble(Block::weight).reversed());
        var kept = new ArrayList<Block>();
        for (var block : found) {
            if (kept.stream().noneMatch(block::overlaps)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private void gather(List<Seed> seeds, int gap, List<Block> found) {
        for (var near : near(seeds, gap)) {
            var block = block(near);
            if (block.likeness() >= LEAST_LIKENESS) {
                found.add(block);
            } else if (gap > leastGap) {
                gather(near, gap - 1, found);
            }
        }
    }

    /** Parted at every gap of either text, until there is none. */
    private static List<List<Seed>> near(List<Seed> seeds, int gap) {
        var parts = seeds.isEmpty() ? List.<List<Seed>>of() : List.of(seeds);
        for (int before = -1; before != parts.size(); ) {
            before = parts.size();
            parts = parted(parted(parts, Seed::sentence, gap), Seed::wireSentence, gap);
        }
        return parts;
    }

    private static List<List<Seed>> parted(List<List<Seed>> all, ToIntFunction<Seed> place, int gap) {
        var parts = new ArrayList<List<Seed>>();
        for (var seeds : all) {
            int last = Integer.MIN_VALUE / 2;
            for (var seed : seeds.stream().sorted(comparingInt(place)).toList()) {
                if (place.applyAsInt(seed) - last > gap + 1) {
                    parts.add(new ArrayList<>());
                }
                parts.get(parts.size() - 1).add(seed);
                last = place.applyAsInt(seed);
            }
        }
        return parts;
    }

    private Block block(List<Seed> seeds) {
        var sentences = seeds.stream().mapToInt(Seed::sentence).summaryStatistics();
        var wire = seeds.stream().mapToInt(Seed::wireSentence).summaryStatistics();
        double like = likeness.ofBlock(sentences.getMin(), sentences.getMax(), wire.getMin(), wire.getMax());
        return new Block(sentences.getMin(), sentences.getMax(), wire.getMin(), wire.getMax(), like, seeds.size());
    }
}
