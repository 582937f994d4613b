package stet.credit.passage;

/** Sentences of the story and those of the item that they resemble; first to last, by their index. */
record Block(int first, int last, int wireFirst, int wireLast, double likeness, int seeds) {
    /** How well it is founded. */
    double weight() {
        return likeness * Math.sqrt(seeds);
    }

    boolean overlaps(Block other) {
        return first <= other.last && other.first <= last;
    }
}
