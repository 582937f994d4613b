package stet.credit.passage;

/** How sure it is that a passage was taken from the wire item. */
public enum Confidence {
    /** Word for word, or with light edits. */
    CERTAIN,
    /** Reordered or reworded. */
    LIKELY
}
