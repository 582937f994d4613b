package stet.credit.passage;

/**
 * A passage that a story shares with a wire item. The spans are half-open, in UTF-16 units of either text, from the first
 * to the last word that is shared.
 *
 * @param words the words of the story that it covers
 * @param quoted whether both texts quote it, so that it is neither's own
 */
public record Passage(
        int start, int end, int wireStart, int wireEnd, int words, boolean quoted, Confidence confidence) {}
