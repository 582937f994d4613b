package stet.credit.passage;

/** So many words that stand in the story and in the item alike, from the words of these indices on. */
record Run(int from, int wireFrom, int words) {
    int to() {
        return from + words;
    }

    int wireTo() {
        return wireFrom + words;
    }

    /** What it has of the story beyond this word; nothing, or less, where it has nothing there. */
    Run beyond(int word) {
        int had = Math.max(0, word - from);
        return new Run(from + had, wireFrom + had, words - had);
    }
}
