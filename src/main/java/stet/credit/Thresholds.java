package stet.credit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is too much. In a desk's part of the rules what is missing is as in the house.
 *
 * @param run an item is used when so many of its words stand in a row
 * @param words or so many in all
 * @param quotation so many words of a quotation are not printed without its marks
 * @param sharedByline from this share of the words on the agency shares the byline: 0 to 1
 * @param wholeByline from this share on the copy goes out under its name: 0 to 1
 */
record Thresholds(
        @Nullable Integer run,
        @Nullable Integer words,
        @Nullable Integer quotation,
        @Nullable Double sharedByline,
        @Nullable Double wholeByline) {

    /** Nothing said. */
    static final Thresholds NONE = new Thresholds(null, null, null, null, null);

    /** The house's own, where its rules say nothing. */
    static final Thresholds HOUSE = new Thresholds(12, 25, 12, 0.20, 0.70);

    Thresholds over(Thresholds below) {
        return new Thresholds(
                or(run, below.run),
                or(words, below.words),
                or(quotation, below.quotation),
                or(sharedByline, below.sharedByline),
                or(wholeByline, below.wholeByline));
    }

    boolean isTaken(int longest, int all) {
        return (run != null && longest >= run) || (words != null && all >= words);
    }

    int quotationOrNever() {
        return quotation == null ? Integer.MAX_VALUE : quotation;
    }

    boolean sharesByline(double share) {
        return sharedByline != null && share >= sharedByline && !takesByline(share);
    }

    boolean takesByline(double share) {
        return wholeByline != null && share >= wholeByline;
    }

    /** What is wrong with them, a sentence each. */
    List<String> faults(String where) {
        var faults = new ArrayList<String>();
        for (var count : new Integer[] {run, words, quotation}) {
            if (count != null && count < 8) {
                faults.add("%s: a threshold of %d words; eight is the shortest run that is found."
                        .formatted(where, count));
            }
        }
        for (var share : new Double[] {sharedByline, wholeByline}) {
            if (share != null && (share <= 0 || share > 1)) {
                faults.add("%s: a share of %s; shares are above 0 and at most 1.".formatted(where, share));
            }
        }
        if (sharedByline != null && wholeByline != null && sharedByline >= wholeByline) {
            faults.add("%s: sharedByline must be below wholeByline.".formatted(where));
        }
        return faults;
    }

    private static <T> @Nullable T or(@Nullable T here, @Nullable T below) {
        return here == null ? below : here;
    }
}
