package stet.wire.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All segments at one moment.
 *
 * @param saved on disk, the oldest first
 * @param recent in memory only, the oldest first
 * @param removed items that segments may still hold and nobody is to find
 */
record Snapshot(List<Segment> saved, List<Segment> recent, Set<Long> removed) {
    /** So many entries are kept in memory, 16 MB of them, before they go to disk. */
    static final int MOST_RECENT = 2_000_000;

    private static final int MERGED_AT_ONCE = 8;
    private static final long GONE = 4;

    static Snapshot of(Saved saved) {
        return new Snapshot(saved.segments(), List.of(), saved.manifest().removed());
    }

    /** The oldest first. */
    List<Segment> segments() {
        return Stream.concat(saved.stream(), recent.stream()).toList();
    }

    long items() {
        return Segment.items(saved) + Segment.items(recent);
    }

    boolean isFull() {
        return recent.stream().mapToLong(Segment::entries).sum() > MOST_RECENT;
    }

    /** A segment and those before it become one until each is at least twice as big as the next: there are few of them. */
    Snapshot with(Segment segment) {
        var segments = new ArrayList<>(recent);
        var last = segment;
        while (!segments.isEmpty() && segments.get(segments.size() - 1).entries() < 2 * last.entries()) {
            last = segments.remove(segments.size() - 1).with(last);
        }
        segments.add(last);
        return new Snapshot(saved, List.copyOf(segments), removed);
    }

    /** Only those that a segment may hold. */
    Snapshot without(Collection<Long> seqs) {
        var all = new HashSet<>(removed);
        seqs.stream().filter(seq -> isHeldBy(segments(), seq)).forEach(all::add);
        return new Snapshot(saved, recent, Set.copyOf(all));
    }

    /** With one segment on disk in place of these, which was made when {@code gone} were the removed ones. */
    Snapshot replacing(List<Segment> segments, Segment one, Set<Long> gone) {
        var left = new ArrayList<>(saved);
        left.removeAll(segments);
        var stillRecent = new ArrayList<>(recent);
        stillRecent.removeAll(segments);
        var others = Stream.concat(left.stream(), stillRecent.stream()).toList();
        var all = new HashSet<>(removed);
        all.removeIf(seq -> gone.contains(seq) && !isHeldBy(others, seq));
        left.add(one);
        return new Snapshot(List.copyOf(left), List.copyOf(stillRecent), Set.copyOf(all));
    }

    /**
     * Segments on disk that are to be written as one: those of about one size, as soon as there are eight of them, or one
     * alone of whose items a quarter are gone; none otherwise.
     */
    List<Segment> due() {
        var bySize = new TreeMap<Integer, List<Segment>>();
        for (var segment : saved) {
            bySize.computeIfAbsent(size(segment), size -> new ArrayList<>()).add(segment);
        }
        return bySize.values().stream()
                .filter(segments -> segments.size() >= MERGED_AT_ONCE)
                .findFirst()
                .or(() -> saved.stream().filter(this::isMuchGone).findFirst().map(List::of))
                .orElse(List.of());
    }

    private boolean isMuchGone(Segment segment) {
        return removed.size() * GONE >= segment.items()
                && removed.stream().filter(segment::mayHold).count() * GONE >= segment.items();
    }

    private static int size(Segment segment) {
        return (int) (Math.log(Math.max(1.0, (double) segment.entries() / MOST_RECENT)) / Math.log(MERGED_AT_ONCE));
    }

    private static boolean isHeldBy(List<Segment> segments, long seq) {
        return segments.stream().anyMatch(segment -> segment.mayHold(seq));
    }
}
