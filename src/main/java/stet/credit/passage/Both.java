package stet.credit.passage;

import stet.copy.Words;

/** The words of a story beside those of a wire item. */
record Both(Words story, Words item) {
    /** How many words are the same from these two on. */
    int sharedFrom(int word, int wireWord) {
        int most = Math.min(story.size() - word, item.size() - wireWord);
        int shared = 0;
        while (shared < most && story.number(word + shared) == item.number(wireWord + shared)) {
            shared++;
        }
        return shared;
    }

    /** How many words are the same before these two. */
    int sharedBefore(int word, int wireWord) {
        int most = Math.min(word, wireWord);
        int shared = 0;
        while (shared < most && story.number(word - shared - 1) == item.number(wireWord - shared - 1)) {
            shared++;
        }
        return shared;
    }
}
