package stet.credit.mention;

import java.util.HashMap;
import java.util.Map;

/** A paragraph of a text, lower case, that remembers what it was asked: each phrase is looked for once. */
final class Paragraph {
    private final String low;
    private final Map<String, Boolean> said = new HashMap<>();

    Paragraph(String low) {
        this.low = low;
    }

    boolean startsWith(String phrase) {
        return low.startsWith(phrase);
    }

    /** @param phrase in lower case */
    boolean says(String phrase) {
        return said.computeIfAbsent(phrase, low::contains);
    }
}
