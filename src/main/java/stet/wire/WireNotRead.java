package stet.wire;

import stet.problem.Refusal;

/** This node has not read the whole wire yet, so that nothing it could say of a copy would be true: 503. */
final class WireNotRead extends Refusal {
    private static final int SECONDS = 5;

    WireNotRead() {
        super(
                503,
                "WIRE_NOT_READ",
                "This node has not read the whole wire yet; what it does not know it cannot check. Try again shortly.");
    }

    @Override
    public int retryAfter() {
        return SECONDS;
    }
}
