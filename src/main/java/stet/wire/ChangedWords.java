package stet.wire;

import java.util.List;
import java.util.stream.Collectors;
import stet.copy.WordDiff;

/**
 * What a newer version of an item says otherwise than an older one, place by place. Spaces and marks between words
 * are no change; what makes a number another one is: a sign, a currency, a per cent, a fraction.
 *
 * @param version the newer one
 * @param all in the order of the older text
 */
public record ChangedWords(String version, List<Change> all) {
    private static final int SHOWN = 3;

    /**
     * Some words that changed.
     *
     * @param start of the words that are gone, in UTF-16 units of the older text
     * @param end half-open; the same as start where words were put in and none are gone
     * @param is empty where they are gone
     */
    public record Change(int start, int end, String was, String is) {
        /** Both wordings, in words. */
        public String spoken() {
            if (was.isEmpty()) {
                return "\"%s\" was put in".formatted(is);
            }
            return is.isEmpty() ? "\"%s\" is gone".formatted(was) : "\"%s\" is now \"%s\"".formatted(was, is);
        }

        /** Whether it changes something between these two places of the older text. */
        boolean touches(int from, int to) {
            return start == end ? from < start && start < to : from < end && start < to;
        }
    }

    public static ChangedWords between(String was, String is, String version) {
        var reading = new DifferenceRead(was, is);
        WordDiff.between(was, is).forEach(reading::read);
        return new ChangedWords(version, reading.changes());
    }

    /** What the newest text says otherwise than the oldest, but for what one between them, which was judged, says too. */
    public static ChangedWords since(String was, String judged, String is, String version) {
        var all = between(was, is, version);
        if (judged.equals(was)) {
            return all;
        }
        var known = between(was, judged, version).all();
        return new ChangedWords(
                version,
                all.all().stream().filter(change -> !known.contains(change)).toList());
    }

    /** Those of the changes that touch one of these spans of the older text, half-open: start, end, start, end. */
    public ChangedWords within(List<Integer> spans) {
        return new ChangedWords(
                version,
                all.stream().filter(change -> touchesOne(change, spans)).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** One sentence for an editor, with both wordings. */
    public String sentence() {
        var shown = all.stream().limit(SHOWN).map(Change::spoken).collect(Collectors.joining("; "));
        return "The agency has sent version %s, in which words used here changed: %s%s."
                .formatted(version, shown, all.size() > SHOWN ? "; and more" : "");
    }

    private static boolean touchesOne(Change change, List<Integer> spans) {
        for (int i = 0; i + 1 < spans.size(); i += 2) {
            if (change.touches(spans.get(i), spans.get(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
