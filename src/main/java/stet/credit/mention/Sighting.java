package stet.credit.mention;

import stet.wire.Agency;

/**
 * An agency's name seen in a text, before anybody has asked what it does there. Half-open, UTF-16 units.
 *
 * @param glued whether the word before or behind runs into it, as in "RoeTASS"
 */
record Sighting(Agency agency, int start, int end, Spelling spelling, boolean glued) {
    /** How it is spelt. */
    enum Spelling {
        /** As only the agency is called. */
        NAME,
        /** As others are called too. */
        SHORT,
        /** Wrongly. */
        MISSPELT,
        /** As its house or its kin is called, from which nothing is taken. */
        KIN,
        /** As somebody else is called. */
        NAMESAKE
    }

    int length() {
        return end - start;
    }

    boolean is(Spelling other) {
        return spelling == other;
    }
}
