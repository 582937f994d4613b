package stet.bench.credit;

/** A passage of a pair of texts, as the corpus knows it or as it was found; half-open, in characters. */
record Case(int from, int to, int wireFrom, int wireTo) {
    int length() {
        return to - from + wireTo - wireFrom;
    }

    boolean meets(Case other) {
        return other.from < to && from < other.to && other.wireFrom < wireTo && wireFrom < other.wireTo;
    }
}
