package stet.credit;

import static java.util.Comparator.comparingInt;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.Words;
import stet.credit.Compared.Use;
import stet.credit.passage.Comparison;
import stet.credit.passage.Passage;
import stet.wire.IndexedWire;
import stet.wire.ItemText;
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
     * @param body its plain text, which takes some time to make
     * @param imported items to be compared whatever the index says, and the versions that were taken
     */
    Compared with(Copy copy, String body, Map<String, String> imported, Thresholds thresholds) {
        var words = Words.of(body);
        var shared = shared(words, imported);
        var found = items.ofNumbers(shared.stream().map(one -> one.text().seq()).toList());
        var bySeq = found.stream().collect(Collectors.toMap(WireItem::seq, item -> item));
        var newest = newestOf(found);
        var uses = new ArrayList<Use>();
        for (var one : shared) {
            var item = bySeq.get(one.text().seq());
            if (item != null) {
                uses.add(new Use(item, newest.getOrDefault(item.uri(), item), one.passages()));
            }
        }
        return new Compared(
                words,
                List.copyOf(uses),
                items.ofPictures(copy.pictures().stream().map(Picture::fileName).toList()),
                imported,
                thresholds);
    }

    /** What the body shares with a version of an item. */
    private record Shared(ItemText text, List<Passage> passages, int words) {
        Shared(ItemText text, List<Passage> passages) {
            this(text, passages, passages.stream().mapToInt(Passage::words).sum());
        }

        Shared orCloser(Shared other) {
            boolean isCloser = words == other.words ? text.newest() : words > other.words;
            return isCloser ? this : other;
        }
    }

    /** Of each item once, those first of which most is used. The texts are compared by all processors that are free. */
    private List<Shared> shared(Words words, Map<String, String> imported) {
        var seqs = candidates.of(words, CANDIDATES);
        var closely = Set.copyOf(seqs.subList(0, Math.min(seqs.size(), 2 * CANDIDATES)));
        var comparison = Comparison.of(words);
        var closest = new HashMap<String, Shared>();
        texts(seqs, imported.keySet()).parallelStream()
                .map(text -> {
                    var item = Words.of(text.body());
                    boolean isLikely = closely.contains(text.seq()) || imported.containsKey(text.uri());
                    return new Shared(text, isLikely ? comparison.reworded(item) : comparison.exact(item));
                })
                .filter(one -> !one.passages().isEmpty())
                .forEachOrdered(one -> closest.merge(one.text().uri(), one, Shared::orCloser));
        return closest.values().stream()
                .sorted(comparingInt(Shared::words).reversed().thenComparing(one -> one.text()
                        .seq()))
                .limit(MOST)
                .toList();
    }

    private List<ItemText> texts(List<Long> seqs, Set<String> imported) {
        var texts = new ArrayList<>(items.texts(seqs));
        forgetMissing(seqs, texts);
        items.newest(imported).stream()
                .filter(item -> !seqs.contains(item.seq()))
                .forEach(item -> texts.add(new ItemText(item.seq(), item.uri(), true, item.body())));
        return texts;
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

    private void forgetMissing(List<Long> seqs, List<ItemText> found) {
        if (found.size() < seqs.size()) {
            var there = found.stream().map(ItemText::seq).toList();
            index.forget(seqs.stream().filter(seq -> !there.contains(seq)).toList());
        }
    }
}
