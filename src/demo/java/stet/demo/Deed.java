package stet.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a story beside moving it, and by which request. */
enum Deed {
    SAVE("PUT", "/copy"),
    FIX("POST", "/credit-report/fixes"),
    HOLD("POST", "/holds"),
    EMBARGO("PUT", "/embargo"),
    ASSIGN("PUT", "/assignee"),
    NOTE("POST", "/notes");

    private final String method;
    private final String part;

    Deed(String method, String part) {
        this.method = method;
        this.part = part;
    }

    static Optional<Deed> of(String word) {
        return Arrays.stream(values())
                .filter(deed -> deed.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    String method() {
        return method;
    }

    /** The part of the story that the request goes to. */
    String part() {
        return part;
    }
}
