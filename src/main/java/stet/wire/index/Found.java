package stet.wire.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** All entries of one key. */
final class Found {
    private final List<Span> spans = new ArrayList<>(2);
    private long total;
    private long rarity;

    private record Span(Column column, long from, long to) {}

    private Found() {}

    /**
     * @param columns the oldest first
     * @param items how many there are in all
     * @param most once it is known that there are more entries, no further ones are looked for
     */
    static Found of(int key, Collection<Column> columns, long items, long most) {
        var found = new Found();
        var left = columns.iterator();
        while (found.total <= most && left.hasNext()) {
            found.add(left.next(), key);
        }
        found.rarity = Rarity.of(Math.max(1, found.total), items);
        return found;
    }

    private void add(Column column, int key) {
        long from = column.first(key);
        long to = column.behind(key, from);
        if (to > from) {
            spans.add(new Span(column, from, to));
            total += to - from;
        }
    }

    static List<Column> columns(Snapshot snapshot, Function<Segment, Column> which) {
        return snapshot.segments().stream()
                .map(which)
                .filter(column -> column.size() > 0)
                .toList();
    }

    /** How many, the removed ones included. */
    long total() {
        return total;
    }

    /** What it says of a text to have the key. */
    long rarity() {
        return rarity;
    }

    /** The items, about the newest first. */
    int newest(long most, Set<Long> removed, LongConsumer reader) {
        int given = 0;
        for (int i = spans.size() - 1; i >= 0; i--) {
            var span = spans.get(i);
            for (long at = span.to() - 1; at >= span.from() && given < most; at--) {
                long item = Column.item(span.column().get(at));
                if (removed.isEmpty() || !removed.contains(item)) {
                    reader.accept(item);
                    given++;
                }
            }
        }
        return given;
    }
}
