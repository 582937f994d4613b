package stet.audit;

import java.time.Instant;

/**
 * A book opened at its end, ready for the next entry.
 *
 * @param last the number of the last entry, 0 in a new book
 * @param hash the hash of the last entry
 * @param at the database's time when the book was opened: the time of what is written next
 */
public record Page(String book, long last, String hash, Instant at) {}
