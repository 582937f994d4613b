package stet.credit.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;

/**
 * A story made ready to be compared with one wire item after another. Nothing changes in it, so threads may share one.
 */
public final class Comparison {
    /** In words; what is longer is not compared sentence by sentence. */
    private static final int LONGEST = 50_000;

    private final Words story;
    private final Runs runs;
    private final BitSet quoted;
    private volatile @Nullable Sentences sentences;

    private Comparison(Words story) {
        this.story = story;
        runs = new Runs(story);
        quoted = Quotations.of(story);
    }

    public static Comparison of(Words story) {
        return new Comparison(story);
    }

    /**
     * The passages that both have word for word or lightly edited, in the order of the story. Every word of the story that
     * stands in a shared run of eight words or more is covered; where the item repeats itself, once. Linear in both texts.
     */
    public List<Passage> exact(Words item) {
        var both = new Both(story, item);
        var shared = runs.sharedBy(both);
        if (shared.isEmpty()) {
            return List.of();
        }
        var cut = new Cut(quoted, Quotations.of(item));
        return new Edits(both)
                .over(shared).stream()
                        .flatMap(stretch -> cut.pieces(stretch).stream())
                        .map(piece -> passage(piece, both))
                        .toList();
    }

    /**
     * The passages that both have word for word and those that are reordered, reworded, translated back or summed up, in the
     * order of the story. A reworded passage takes in the runs that it has word for word and is certain if one of them is.
     * Compares sentences one by one, so it is for the few items that a search thinks likely.
     */
    public List<Passage> reworded(Words item) {
        var exact = exact(item);
        if (Math.max(story.size(), item.size()) > LONGEST) {
            return exact;
        }
        return new Rewording(sentences(), Sentences.of(item), exact).passages();
    }

    /** The passages of the item's quotations, of so many words at least, that the story has without their marks. */
    public List<Passage> unmarked(Words item, int least) {
        var inItem = Quotations.of(item);
        var found = new ArrayList<Passage>();
        for (int from = inItem.nextSetBit(0); from >= 0; from = inItem.nextSetBit(inItem.nextClearBit(from))) {
            int to = inItem.nextClearBit(from);
            if (to - from >= least) {
                exact(Words.of(item.text().substring(item.start(from), item.end(to - 1)))).stream()
                        .filter(passage -> passage.words() >= least)
                        .filter(passage -> !quoted.get(story.indexAt(passage.start())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private Sentences sentences() {
        var known = sentences;
        if (known == null) {
            known = Sentences.of(story);
            sentences = known;
        }
        return known;
    }

    private static Passage passage(Piece piece, Both both) {
        return new Passage(
                both.story().start(piece.from()),
                both.story().end(piece.to() - 1),
                both.item().start(piece.wireFrom()),
                both.item().end(piece.wireTo() - 1),
                piece.to() - piece.from(),
                piece.isQuoted(),
                piece.confidence());
    }
}
