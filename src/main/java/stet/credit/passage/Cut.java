package stet.credit.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a stretch where a quotation that both texts have begins or ends. No piece has fewer than twenty words: a
 * shorter one, an attribution between two quotations or a word in inverted commas, stays with what stands beside it.
 */
final class Cut {
    private final BitSet quoted;
    private final BitSet wireQuoted;

    Cut(BitSet quoted, BitSet wireQuoted) {
        this.quoted = quoted;
        this.wireQuoted = wireQuoted;
    }

    List<Piece> pieces(Stretch stretch) {
        var pieces = new ArrayList<Piece>();
        for (var run : stretch.runs()) {
            for (int done = 0; done < run.words(); ) {
                var next = piece(run, done);
                done += next.shared();
                int last = pieces.size() - 1;
                if (last >= 0 && pieces.get(last).goesWith(next)) {
                    pieces.set(last, pieces.get(last).with(next));
                } else {
                    pieces.add(next);
                }
            }
        }
        return pieces;
    }

    /** From this word of the run on, as far as both quote it or not both do. */
    private Piece piece(Run run, int done) {
        boolean both = bothQuote(run, done);
        int end = done + 1;
        while (end < run.words() && bothQuote(run, end) == both) {
            end++;
        }
        return Piece.of(new Run(run.from() + done, run.wireFrom() + done, end - done), both);
    }

    private boolean bothQuote(Run run, int word) {
        return quoted.get(run.from() + word) && wireQuoted.get(run.wireFrom() + word);
    }
}
