package stet.story;

/** What a desk has decided beforehand; the house rules say it. */
public interface DeskPolicy {
    /** Whether the desk's live stories are withdrawn when an agency kills what they use. */
    boolean withdrawsKilled(String desk);
}
