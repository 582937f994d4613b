package stet.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a finding weighs: a block stops approval until it is fixed or waived. */
public enum Severity {
    BLOCK,
    WARN,
    NOTE;

    @JsonValue
    public String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Severity of(String spoken) {
        return valueOf(spoken.toUpperCase(Locale.ROOT));
    }
}
