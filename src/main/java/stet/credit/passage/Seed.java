package stet.credit.passage;

/** A sentence of the story and one of the item that are alike, by their index. */
record Seed(int sentence, int wireSentence) {}
