package stet.audit.log;

/** A place of the log at which there is nothing. */
public final class MissingNode extends RuntimeException {
    private final long place;

    public MissingNode(int level, long number) {
        super("The log has no node %d at level %d".formatted(number, level));
        this.place = number << (level * Nodes.HEIGHT);
    }

    /** Of the first entry that the missing node stands for, from 0. */
    public long place() {
        return place;
    }
}
