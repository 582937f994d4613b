package stet.credit.passage;

import static stet.credit.passage.Confidence.CERTAIN;

import java.util.BitSet;
import java.util.List;
import stet.copy.Words;

/**
 * A story made ready to be compared with one wire item after another. Nothing changes in it, so threads may share one.
 */
public final class Comparison {
    private final Words story;
    private final Runs runs;
    private final BitSet quoted;

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
     * stands in a shared run of eight words or more is covered; where the item repeats itself, once.
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
                        .map(piece -> passage(piece, both, CERTAIN))
                        .toList();
    }

    private static Passage passage(Piece piece, Both both, Confidence confidence) {
        return new Passage(
                both.story().start(piece.from()),
                both.story().end(piece.to() - 1),
                both.item().start(piece.wireFrom()),
                both.item().end(piece.wireTo() - 1),
                piece.to() - piece.from(),
                piece.isQuoted(),
                confidence);
    }
}
