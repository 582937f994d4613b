package stet.copy;

import java.util.Arrays;

/** The text of a body, and where each of its characters stands. */
final class Places extends Folding {
    private int[] places = new int[256];

    /** Where the character stands that is the text's at this index; nowhere for what joins blocks or breaks a line. */
    int place(int at) {
        return places[at];
    }

    @Override
    void add(char c, int place) {
        if (length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[length()] = place;
        super.add(c, place);
    }
}
