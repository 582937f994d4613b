package stet.problem;

import java.util.List;

/** A request that can be read but not be done, for what its fields say: 422 with one fault a field. */
public final class Unacceptable extends Refusal {
    private final List<Fault> errors;

    public Unacceptable(String pointer, String code, String detail) {
        this(List.of(new Fault(pointer, code, detail)));
    }

    /** @param errors at least one; the first gives the problem its code and its sentence */
    public Unacceptable(List<Fault> errors) {
        super(422, errors.get(0).code(), errors.get(0).detail());
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<Fault> errors() {
        return errors;
    }
}
