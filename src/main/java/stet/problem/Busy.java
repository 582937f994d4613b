package stet.problem;

/** As much of a kind is under way as this node takes: 503, again in a moment. */
public final class Busy extends Refusal {
    public Busy() {
        super(503, "BUSY", "As many requests of this kind are under way as this node takes.");
    }

    @Override
    public int retryAfter() {
        return 2;
    }
}
