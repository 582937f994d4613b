package stet.problem;

/** The caller's role does not allow it: 403. */
public class Forbidden extends Refusal {
    public Forbidden(String code, String detail) {
        super(403, code, detail);
    }
}
