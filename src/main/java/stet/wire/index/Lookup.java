package stet.wire.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The entries of keys of one kind, each key looked up once however often it is asked for. Threads may share it. */
final class Lookup {
    private final List<Column> columns;
    private final long items;
    private final long most;
    private final Map<Integer, Found> known = new ConcurrentHashMap<>();

    /**
     * @param columns the oldest first
     * @param items how many there are in all
     * @param most once it is known that a key has more entries, no further ones are looked for
     */
    Lookup(List<Column> columns, long items, long most) {
        this.columns = columns;
        this.items = items;
        this.most = most;
    }

    Found of(int key) {
        var found = known.get(key);
        if (found == null) {
            found = Found.of(key, columns, items, most);
            known.put(key, found);
        }
        return found;
    }

    /** Of all these, by all processors that are free. */
    List<Found> of(int[] keys) {
        return Arrays.stream(keys).parallel().mapToObj(this::of).toList();
    }
}
