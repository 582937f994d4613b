package stet.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service says no. Each kind of no is a subclass named after what is wrong; its message is a sentence for a person. */
public abstract class Refusal extends RuntimeException {
    private final int status;
    private final String code;
    private @Nullable List<String> allowed;

    protected Refusal(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The message; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** In how many seconds asking again may help; 0 where it will not. */
    public int retryAfter() {
        return 0;
    }

    public List<Fault> errors() {
        return List.of();
    }

    public @Nullable List<String> allowed() {
        return allowed;
    }

    /** The same, with what the caller may do instead. */
    public Refusal allowing(List<String> transitions) {
        allowed = transitions;
        return this;
    }

    public List<?> findings() {
        return List.of();
    }

    public @Nullable String notice() {
        return null;
    }
}
