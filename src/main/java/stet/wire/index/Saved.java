package stet.wire.index;

import java.util.List;
import java.util.Set;

/** What is on disk, and opened. */
record Saved(Manifest manifest, List<Segment> segments) {
    static Saved nothing(String store) {
        return new Saved(new Manifest(store, Mark.START, List.of(), Set.of()), List.of());
    }
}
