package stet.bench.archive;

import java.util.List;
import java.util.stream.Stream;
import stet.bench.Asked;

/**
 * What a run is to measure: everything with the fewest stories, and again with all of them.
 *
 * @param stories of which {@link #OPEN} are open, whatever their number
 * @param items on the wire when all stories are there
 */
record ArchivePlan(int stories, int items) {
    static final int OPEN = 2_000;
    private static final int FEWEST = 10_000;

    /** Read from {@code bench.stories} and {@code bench.items}, a tenth as many unless it is asked for. */
    static ArchivePlan asked() {
        int stories = Asked.number("bench.stories", FEWEST);
        return new ArchivePlan(stories, Asked.number("bench.items", stories / 10));
    }

    ArchivePlan {
        if (stories < FEWEST) {
            throw new IllegalArgumentException("bench.stories is %,d or more".formatted(FEWEST));
        }
    }

    List<Integer> sizes() {
        return Stream.of(FEWEST, stories).distinct().toList();
    }

    /** In proportion to the stories. */
    int itemsAt(int size) {
        return (int) Math.max(1, (long) items * size / stories);
    }
}
