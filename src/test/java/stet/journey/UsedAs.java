package stet.journey;

/** How a story uses an item of the wire. */
enum UsedAs {
    /** Its words stand in the copy. */
    WORDS,
    /** A member says so; the words are the story's own. */
    NAMED,
    /** The story shows its picture. */
    PICTURE,
    /** It was made the story's copy. */
    COPIED
}
