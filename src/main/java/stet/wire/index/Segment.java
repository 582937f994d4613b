package stet.wire.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.copy.Fingerprints;
import stet.copy.Words;

/**
 * Some items, sorted once and never changed.
 *
 * @param file where it is kept; none while it is in memory only
 * @param items how many
 */
record Segment(Optional<Path> file, long items, long lowest, long highest, Column prints, Column words) {
    /** In memory. There is one text at least. */
    static Segment of(Collection<Text> texts, Courtesy courtesy) {
        var prints = new Numbers();
        var stems = new Numbers();
        for (var text : inOrder(texts)) {
            courtesy.letPass();
            var words = Words.of(text.text());
            put(Fingerprints.all(words), text.seq(), prints);
            put(Stems.all(words, 0, words.size()), text.seq(), stems);
        }
        return new Segment(
                Optional.empty(),
                texts.size(),
                texts.stream().mapToLong(Text::seq).min().orElseThrow(),
                texts.stream().mapToLong(Text::seq).max().orElseThrow(),
                Column.of(prints.sorted()),
                Column.of(stems.sorted()));
    }

    /** In memory, of this one and a younger one, both in memory. */
    Segment with(Segment younger) {
        return new Segment(
                Optional.empty(),
                items + younger.items,
                Math.min(lowest, younger.lowest),
                Math.max(highest, younger.highest),
                prints.with(younger.prints),
                words.with(younger.words));
    }

    static long items(List<Segment> segments) {
        return segments.stream().mapToLong(Segment::items).sum();
    }

    /** Of its file. */
    String name() {
        return file.orElseThrow().getFileName().toString();
    }

    long entries() {
        return prints.size() + words.size();
    }

    boolean mayHold(long seq) {
        return seq >= lowest && seq <= highest;
    }

    private static void put(int[] keys, long item, Numbers entries) {
        for (var key : keys) {
            entries.add(Column.entry(key, item));
        }
    }

    private static List<Text> inOrder(Collection<Text> texts) {
        return texts.stream().sorted(Comparator.comparingLong(Text::seq)).toList();
    }
}
