package stet.credit.passage;

/** Gives terms the numbers 0, 1, 2 … as they come; a term always has the same. */
final class Numbering {
    private final int[] terms;
    /** By hash: a number + 1, or 0. */
    private final int[] table;

    private int size;

    /** @param most how many different terms there can be */
    Numbering(int most) {
        terms = new int[most];
        table = new int[Integer.highestOneBit(most + 1) * 4];
    }

    int size() {
        return size;
    }

    int of(int term) {
        int slot = ((term * 0x9E3779B1) >>> 7) & (table.length - 1);
        while (table[slot] != 0 && terms[table[slot] - 1] != term) {
            slot = (slot + 1) & (table.length - 1);
        }
        if (table[slot] == 0) {
            terms[size++] = term;
            table[slot] = size;
        }
        return table[slot] - 1;
    }
}
