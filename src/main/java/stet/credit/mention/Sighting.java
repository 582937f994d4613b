package stet.credit.mention;

import stet.wire.Agency;

/** An agency's name seen in a text, before anybody has asked what it does there. Half-open, UTF-16 units. */
record Sighting(Agency agency, int start, int end, Spelling spelling) {
    /** How it is spelt. */
    enum Spelling {
        NAME,
        SHORT,
        MISSPELT,
        NAMESAKE
    }

    int length() {
        return end - start;
    }
}
