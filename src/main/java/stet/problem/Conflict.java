package stet.problem;

/** It collides with what there is: 409. */
public class Conflict extends Refusal {
    public Conflict(String code, String detail) {
        super(409, code, detail);
    }
}
