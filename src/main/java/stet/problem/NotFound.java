package stet.problem;

/** There is no such thing, or none that the caller may know of: 404. The two must look the same. */
public class NotFound extends Refusal {
    public NotFound(String detail) {
        super(404, "NOT_FOUND", detail);
    }
}
