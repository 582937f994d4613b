package stet.story;

/**
 * What a story can be found by is other than before. Whoever keeps the words observes it, in the same transaction.
 *
 * @param more words that are being written down in this transaction and cannot be read yet, such as a note
 */
public record WordsChanged(Story story, String more) {
    WordsChanged(Story story) {
        this(story, "");
    }
}
