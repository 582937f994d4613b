package stet.wire;

/** What a wire item says, without all else that is known of it. */
public record ItemText(long seq, String uri, boolean newest, String body) {}
