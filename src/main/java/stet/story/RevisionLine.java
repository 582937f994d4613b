package stet.story;

import java.time.Instant;

/** A revision in a list: what tells it from others, and no copy but its headline. */
public record RevisionLine(int number, String hash, Instant savedAt, String savedBy, String headline) {}
