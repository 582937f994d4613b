package stet.wire.index;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;

/** Columns made one, without the items that are removed; of a key that very many items have, the newest are kept. */
final class Merge {
    /** Where the entries go, in ascending order. */
    interface Sink {
        void add(long entry) throws IOException;
    }

    private final Column[] columns;
    private final long[] places;
    private final long[] heads;
    private final LongPredicate stays;
    private final int most;
    private final Numbers ofOneKey = new Numbers();

    private Merge(List<Column> columns, LongPredicate stays, int most) {
        this.columns = columns.stream().filter(column -> column.size() > 0).toArray(Column[]::new);
        this.places = new long[this.columns.length];
        this.heads = new long[this.columns.length];
        this.stays = stays;
        this.most = most;
    }

    /** @param most of one key */
    static void of(List<Column> columns, LongPredicate stays, int most, Sink sink) throws IOException {
        new Merge(columns, stays, most).into(sink);
    }

    private void into(Sink sink) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            heads[i] = columns[i].get(0);
        }
        int key = 0;
        for (int least = least(); least >= 0; least = least()) {
            long entry = heads[least];
            if (Column.key(entry) != key) {
                give(sink);
                key = Column.key(entry);
            }
            if (stays.test(Column.item(entry))) {
                ofOneKey.add(entry);
            }
            step(least);
        }
        give(sink);
    }

    private void give(Sink sink) throws IOException {
        for (int i = Math.max(0, ofOneKey.size() - most); i < ofOneKey.size(); i++) {
            sink.add(ofOneKey.get(i));
        }
        ofOneKey.clear();
    }

    private int least() {
        int least = -1;
        for (int i = 0; i < columns.length; i++) {
            if (places[i] < columns[i].size() && (least < 0 || heads[i] < heads[least])) {
                least = i;
            }
        }
        return least;
    }

    private void step(int column) {
        long next = ++places[column];
        if (next < columns[column].size()) {
            heads[column] = columns[column].get(next);
        }
    }
}
