package stet.audit;

/**
 * A checkpoint is about to be committed; told in its transaction, for whoever passes it on.
 *
 * @param size of the log that it vouches for
 * @param note signed, as C2SP tlog-checkpoint writes it
 */
public record CheckpointSealed(long size, String note) {}
