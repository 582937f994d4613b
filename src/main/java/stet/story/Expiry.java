package stet.story;

import java.time.Instant;

/**
 * When a story leaves the public.
 *
 * @param notice what the public is told from then on
 */
public record Expiry(Instant at, String notice) {
    boolean isOver(Instant moment) {
        return !at.isAfter(moment);
    }
}
