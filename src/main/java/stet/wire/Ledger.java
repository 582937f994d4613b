package stet.wire;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/** Which versions there are of the items at hand, and which is the newest of each. */
final class Ledger {
    private final Map<List<String>, Long> versions = new HashMap<>();
    private final Map<String, Newest> before = new HashMap<>();
    private final Map<String, Newest> newest = new HashMap<>();

    private record Newest(
            long seq, String version, @Nullable Instant created) {}

    void found(String uri, String version, long seq, boolean isNewest, @Nullable Instant created) {
        versions.put(List.of(uri, version), seq);
        if (isNewest) {
            before.put(uri, new Newest(seq, version, created));
            newest.put(uri, new Newest(seq, version, created));
        }
    }

    void enter(Row row) {
        var dispatch = row.dispatch();
        versions.put(List.of(dispatch.uri(), dispatch.version()), row.seq());
        var last = newest.get(dispatch.uri());
        if (last == null
                || Versions.isLater(dispatch.version(), dispatch.versionCreated(), last.version(), last.created())) {
            newest.put(dispatch.uri(), new Newest(row.seq(), dispatch.version(), dispatch.versionCreated()));
        }
    }

    @Nullable
    Long seqOf(Dispatch dispatch) {
        return versions.get(List.of(dispatch.uri(), dispatch.version()));
    }

    boolean isNewest(Row row) {
        var last = newest.get(row.dispatch().uri());
        return last != null && last.seq() == row.seq();
    }

    @Nullable
    Long before(Row row) {
        var last = before.get(row.dispatch().uri());
        return last == null ? null : last.seq();
    }

    List<Long> aged() {
        return before.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(newest.get(entry.getKey())))
                .map(entry -> entry.getValue().seq())
                .toList();
    }

    /** A version that is to be stored. */
    record Row(long seq, Dispatch dispatch) {}
}
