package stet.credit.passage;

/** Part of a stretch: the words of the story and of the item that it spans, and how many of those shared both quote. */
record Piece(int from, int to, int wireFrom, int wireTo, int shared, int quoted) {
    /** Fewer words that both have may stand in both by chance, or be a fixed phrase. */
    private static final int CERTAIN = 20;

    static Piece of(Run run, boolean quoted) {
        return new Piece(run.from(), run.to(), run.wireFrom(), run.wireTo(), run.words(), quoted ? run.words() : 0);
    }

    boolean isQuoted() {
        return quoted * 2 > shared;
    }

    Confidence confidence() {
        return isShort() ? Confidence.LIKELY : Confidence.CERTAIN;
    }

    boolean goesWith(Piece next) {
        return isQuoted() == next.isQuoted() || isShort() || next.isShort();
    }

    Piece with(Piece next) {
        return new Piece(from, next.to, wireFrom, next.wireTo, shared + next.shared, quoted + next.quoted);
    }

    private boolean isShort() {
        return shared < CERTAIN;
    }
}
