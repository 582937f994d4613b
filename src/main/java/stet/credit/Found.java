package stet.credit;

import org.jspecify.annotations.Nullable;

/** What a rule found, before the house rules have weighed it. */
record Found(
        Finding.Code code,
        @Nullable String agency,
        String field,
        int start,
        int end,
        String message,
        @Nullable Fix fix) {}
