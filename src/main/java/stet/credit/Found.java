package stet.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule found, before the house rules have weighed it. */
record Found(
        Finding.Code code,
        @Nullable String agency,
        String field,
        int start,
        int end,
        String message,
        @Nullable Fix fix,
        @Nullable Instant until,
        @Nullable Instant from) {

    Found(
            Finding.Code code,
            @Nullable String agency,
            String field,
            int start,
            int end,
            String message,
            @Nullable Fix fix) {
        this(code, agency, field, start, end, message, fix, null, null);
    }
}
