package stet.problem;

/** Nobody who is known is asking: 401. */
public final class Unauthorized extends Refusal {
    public Unauthorized() {
        super(401, "UNAUTHORIZED", "A valid bearer token for this service is needed.");
    }
}
