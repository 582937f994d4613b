package stet.story;

import java.time.Instant;

/** There is something for the clock to do at a moment. Fired in the transaction that makes it so. */
public record Appointed(Instant at) {}
