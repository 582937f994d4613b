package stet.bench.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import stet.bench.index.MadeUpWire;

/** Bodies of a megabyte that are made to be slow. */
final class Hostile {
    private static final int CHARACTERS = 1_000_000;
    private static final int PARAGRAPHS = 100_000;
    private static final int DEPTH = 20_000;

    private Hostile() {}

    /** By name. */
    static Map<String, String> bodies(MadeUpWire wire) {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("one word repeated", repeated("lock "));
        bodies.put("an agency's name repeated", repeated("Reuters "));
        bodies.put("nested quotes", nested());
        bodies.put("via via via", repeated("via "));
        bodies.put(
                "boilerplate repeated",
                repeated(wire.boilerplate().stream()
                        .map(paragraph -> "<p>" + paragraph.strip() + "</p>")
                        .collect(Collectors.joining())));
        bodies.put("an item repeated", repeated("<p>" + wire.item(1).strip() + "</p>"));
        bodies.put("one long word", repeated("a"));
        bodies.put("one-word paragraphs", "<p>a</p>".repeat(PARAGRAPHS));
        return bodies;
    }

    /** As often as it fits, so that no tag is cut. */
    private static String repeated(String part) {
        return part.repeat(CHARACTERS / part.length());
    }

    private static String nested() {
        return "\u201Che said \u2018she said ".repeat(DEPTH) + "\u2019 she said\u201D he said ".repeat(DEPTH);
    }
}
