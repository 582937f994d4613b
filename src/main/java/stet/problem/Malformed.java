package stet.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read: 400. */
public final class Malformed extends Refusal {
    private final List<Fault> errors;

    /** @param pointer where in the body, as a JSON Pointer; none when the whole of it, or not the body, is wrong */
    public Malformed(@Nullable String pointer, String code, String detail) {
        super(400, code, detail);
        this.errors = List.of(new Fault(pointer, code, detail));
    }

    @Override
    public List<Fault> errors() {
        return errors;
    }
}
