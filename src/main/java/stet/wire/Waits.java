package stet.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which files could not be taken, and how many looks each is left alone: none the first time, then one, three and so on
 * up to about a minute, so that a file that always fails costs little.
 */
final class Waits {
    private static final int MOST_DOUBLINGS = 6;

    private final Map<FeedFile, Wait> waits = new HashMap<>();
    private long look;

    private record Wait(int failures, long until) {
        Wait longer(long look) {
            return new Wait(failures + 1, look + (1L << Math.min(failures, MOST_DOUBLINGS)));
        }
    }

    /** Begins the next look; what is no longer there is forgotten. */
    void next(Collection<FeedFile> there) {
        look++;
        if (!waits.isEmpty()) {
            waits.keySet().retainAll(Set.copyOf(there));
        }
    }

    boolean isOver(FeedFile file) {
        var wait = waits.get(file);
        return wait == null || wait.until() <= look;
    }

    /** True if it is the first time for this file. */
    boolean failed(FeedFile file) {
        var wait = waits.merge(file, new Wait(1, look + 1), (before, first) -> before.longer(look));
        return wait.failures() == 1;
    }
}
