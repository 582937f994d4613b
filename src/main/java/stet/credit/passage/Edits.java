package stet.credit.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries shared runs on over light edits: a few words changed, put in or left out, after which at least four words are
 * shared again. Runs that then follow closely on one another make one stretch.
 */
final class Edits {
    private static final int RESUMED = 4;
    private static final int MOST_BETWEEN = 12;

    /** Words of the story, words of the item: the lightest edit first, of six words together at most. */
    private static final List<Edit> EDITS = IntStream.rangeClosed(0, 6)
            .boxed()
            .flatMap(edited -> IntStream.rangeClosed(0, edited).mapToObj(put -> new Edit(put, edited - put)))
            .toList();

    private record Edit(int put, int cut) {}

    private final Both both;

    Edits(Both both) {
        this.both = both;
    }

    /** @param runs in the order of the story */
    List<Stretch> over(List<Run> runs) {
        var stretches = new ArrayList<Stretch>();
        Stretch last = null;
        for (var run : runs) {
            if (last != null && last.covers(run)) {
                continue;
            }
            var carried = carried(run, last == null ? 0 : last.to());
            if (last != null && follows(carried, last)) {
                carried.forEach(last::add);
            } else {
                last = new Stretch(carried);
                stretches.add(last);
            }
        }
        return stretches;
    }

    private static boolean follows(List<Run> runs, Stretch last) {
        int between = runs.get(0).from() - last.to();
        int wireBetween = runs.get(0).wireFrom() - last.wireTo();
        return Math.max(between, wireBetween) <= MOST_BETWEEN
                && Math.abs(between - wireBetween) <= MOST_BETWEEN
                && runs.get(runs.size() - 1).wireTo() > last.wireTo();
    }

    /** @param floor the words of the story before this one are taken already */
    private List<Run> carried(Run run, int floor) {
        var runs = new ArrayList<Run>();
        for (var before = before(run, floor); before != null; before = before(before, floor)) {
            runs.add(0, before);
        }
        runs.add(run);
        for (var after = after(run); after != null; after = after(after)) {
            runs.add(after);
        }
        return runs;
    }

    private @Nullable Run before(Run run, int floor) {
        for (var edit : EDITS) {
            int to = run.from() - edit.put;
            int wireTo = run.wireFrom() - edit.cut;
            int shared = Math.min(to - floor, to < 0 || wireTo < 0 ? 0 : both.sharedBefore(to, wireTo));
            if (shared >= RESUMED) {
                return new Run(to - shared, wireTo - shared, shared);
            }
        }
        return null;
    }

    private @Nullable Run after(Run run) {
        for (var edit : EDITS) {
            int shared = both.sharedFrom(run.to() + edit.put, run.wireTo() + edit.cut);
            if (shared >= RESUMED) {
                return new Run(run.to() + edit.put, run.wireTo() + edit.cut, shared);
            }
        }
        return null;
    }
}
