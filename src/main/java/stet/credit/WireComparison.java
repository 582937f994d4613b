package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.Words;
import stet.credit.Compared.Use;
import stet.credit.passage.Comparison;
import stet.wire.IndexedWire;
import stet.wire.WireItem;
import stet.wire.WireItems;

/** Compares a body with the wire: the index names the candidates, the texts decide. */
@Singleton
class WireComparison {
    /** Items that are compared sentence by sentence; further ones only word by word. */
    private static final int CANDIDATES = 40;

    private static final int MOST = 60;

    private final IndexedWire index;
    private final Candidates candidates;
    private final WireItems items;

    WireComparison(IndexedWire index, Candidates candidates, WireItems items) {
        this.candidates = candidates;
        this.index = index;
        this.items = items;
    }

    /**
     * The items that the body uses, those first of which it uses most; of each item the version that it is closest to.
     *
     * @param imported items to be compared whatever the index says, and the versions that were taken
     */
    Compared with(Copy copy, Map<String, String> imported, Thresholds thresholds) {
        var words = Words.of(copy.bodyText());
        var seqs = candidates.of(words, CANDIDATES);
        var closely = Set.copyOf(seqs.subList(0, Math.min(seqs.size(), 2 * CANDIDATES)));
        var found = new ArrayList<>(items.ofNumbers(seqs));
        forgetMissing(seqs, found);
        items.newest(imported.keySet()).stream()
                .filter(item -> !seqs.contains(item.seq()))
                .forEach(found::add);
        var comparison = Comparison.of(words);
        var closest = new HashMap<String, Use>();
        var newest = newestOf(found);
        for (var item : found) {
            var text = Words.of(item.body());
            boolean isLikely = closely.contains(item.seq()) || imported.containsKey(item.uri());
            var passages = isLikely ? comparison.reworded(text) : comparison.exact(text);
            if (!passages.isEmpty()) {
                var use = new Use(item, newest.getOrDefault(item.uri(), item), passages);
                closest.merge(item.uri(), use, WireComparison::closer);
            }
        }
        var uses = new ArrayList<>(closest.values());
        uses.sort(Comparator.comparingInt(Use::words).reversed().thenComparing(use -> use.item()
                .seq()));
        return new Compared(
                words,
                List.copyOf(uses.subList(0, Math.min(MOST, uses.size()))),
                items.ofPictures(copy.pictures().stream().map(Picture::fileName).toList()),
                imported,
                thresholds);
    }

    private Map<String, WireItem> newestOf(List<WireItem> found) {
        var all = new HashMap<String, WireItem>();
        found.stream().filter(WireItem::newest).forEach(item -> all.put(item.uri(), item));
        var missing = found.stream()
                .map(WireItem::uri)
                .filter(uri -> !all.containsKey(uri))
                .distinct()
                .toList();
        items.newest(missing).forEach(item -> all.put(item.uri(), item));
        return all;
    }

    private void forgetMissing(List<Long> seqs, List<WireItem> found) {
        if (found.size() < seqs.size()) {
            var there = found.stream().map(WireItem::seq).toList();
            index.forget(seqs.stream().filter(seq -> !there.contains(seq)).toList());
        }
    }

    private static Use closer(Use one, Use other) {
        int more = one.words() - other.words();
        return more > 0 || (more == 0 && one.item().newest()) ? one : other;
    }
}
