package stet.credit;

import static java.util.Comparator.comparingInt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.Words;
import stet.credit.Compared.Use;
import stet.credit.passage.Comparison;
import stet.wire.IndexedWire;
import stet.wire.ItemText;
import stet.wire.TermsInForce;
import stet.wire.WireItem;
import stet.wire.WireItems;

/** Compares a copy with the wire: the index names the candidates, the texts decide. */
@Singleton
class WireComparison {
    /** Items that are compared sentence by sentence; further ones only word by word. */
    private static final int CANDIDATES = 40;

    private static final int MOST = 60;

    private final IndexedWire index;
    private final Candidates candidates;
    private final WireItems items;
    private final TermsInForce terms;

    WireComparison(IndexedWire index, Candidates candidates, WireItems items, TermsInForce terms) {
        this.candidates = candidates;
        this.index = index;
        this.items = items;
        this.terms = terms;
    }

    /**
     * The items that the copy uses, those first of which it uses most; of each item the version that it is closest to.
     *
     * @param body its plain text, which takes some time to make
     * @param known what is known of it beforehand
     */
    Compared with(Copy copy, String body, KnownUse known, Thresholds thresholds) {
        var text = WholeText.of(copy, body);
        var named = known.named().isEmpty()
                ? List.<WireItem>of()
                : items.newest(known.named().keySet());
        var shared = shared(text.words(), named, known);
        return QuarkusTransaction.joiningExisting().call(() -> compared(copy, text, named, shared, known, thresholds));
    }

    /** What the wire says of what is shared, read at one time by one connection. */
    private Compared compared(
            Copy copy,
            WholeText text,
            List<WireItem> named,
            List<SharedText> shared,
            KnownUse known,
            Thresholds thresholds) {
        var found = items.ofNumbers(shared.stream().map(one -> one.text().seq()).toList());
        var bySeq = found.stream().collect(Collectors.toMap(WireItem::seq, item -> item));
        var newest = newestOf(found);
        var uses = new ArrayList<Use>();
        for (var one : shared) {
            var item = bySeq.get(one.text().seq());
            if (item != null) {
                var first = Use.firstOf(one.passages());
                uses.add(new Use(
                        item,
                        newest.getOrDefault(item.uri(), item),
                        one.passages(),
                        text.place(first.start(), first.end())));
            }
        }
        var pictures =
                items.ofPictures(copy.pictures().stream().map(Picture::fileName).toList());
        var versions = new LinkedHashMap<WireItem, String>();
        named.forEach(item -> versions.put(item, known.named().getOrDefault(item.uri(), item.version())));
        var inForce = terms.of(Stream.of(found, pictures, named)
                .flatMap(List::stream)
                .map(WireItem::uri)
                .distinct()
                .toList());
        return new Compared(text, List.copyOf(uses), pictures, versions, inForce, thresholds);
    }

    /** Of each item once, those first of which most is used. The texts are compared by all processors that are free. */
    private List<SharedText> shared(Words words, List<WireItem> named, KnownUse known) {
        var seqs = candidates.of(words, CANDIDATES);
        var closely = Set.copyOf(seqs.subList(0, Math.min(seqs.size(), 2 * CANDIDATES)));
        var comparison = Comparison.of(words);
        var closest = new HashMap<String, SharedText>();
        texts(seqs, named).parallelStream()
                .filter(text -> !text.uri().equals(known.own()))
                .map(text -> {
                    var item = Words.of(text.body());
                    boolean isLikely =
                            closely.contains(text.seq()) || known.named().containsKey(text.uri());
                    return new SharedText(
                            words, text, item, isLikely ? comparison.reworded(item) : comparison.exact(item));
                })
                .filter(one -> !one.passages().isEmpty())
                .forEachOrdered(one -> closest.merge(one.text().uri(), one, SharedText::orCloser));
        return closest.values().stream()
                .sorted(comparingInt(SharedText::size).reversed().thenComparing(one -> one.text()
                        .seq()))
                .limit(MOST)
                .toList();
    }

    private List<ItemText> texts(List<Long> seqs, List<WireItem> named) {
        var texts = new ArrayList<>(items.texts(seqs));
        forgetMissing(seqs, texts);
        named.stream()
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
