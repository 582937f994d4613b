package stet.credit;

import java.util.List;
import stet.copy.Closeness;
import stet.copy.Words;
import stet.credit.passage.Passage;
import stet.wire.ItemText;

/** What a copy shares with a version of an item. */
final class SharedText {
    private final Words copy;
    private final ItemText text;
    private final Words item;
    private final List<Passage> passages;

    SharedText(Words copy, ItemText text, Words item, List<Passage> passages) {
        this.copy = copy;
        this.text = text;
        this.item = item;
        this.passages = passages;
    }

    ItemText text() {
        return text;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The words of the copy that it covers. */
    int size() {
        return passages.stream().mapToInt(Passage::words).sum();
    }

    /** Of two versions the one that the copy was taken from: a word changed, put in or left out tells them apart. */
    SharedText orCloser(SharedText other) {
        int here = closeness();
        int there = other.closeness();
        boolean isCloser = here == there ? text.newest() : here > there;
        return isCloser ? this : other;
    }

    private int closeness() {
        return passages.stream()
                .mapToInt(passage -> Closeness.of(
                        copy.part(copy.indexAt(passage.start()), copy.indexAt(passage.end() - 1) + 1),
                        item.part(item.indexAt(passage.wireStart()), item.indexAt(passage.wireEnd() - 1) + 1)))
                .sum();
    }
}
