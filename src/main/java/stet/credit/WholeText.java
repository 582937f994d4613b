package stet.credit;

import java.util.ArrayList;
import java.util.List;
import stet.copy.Copy;
import stet.copy.Words;

/**
 * All of a copy that could have been taken from somebody, as one text to compare: the body first, then what else is long
 * enough, each part after a line feed. A place in it is told as a place in its field.
 */
final class WholeText {
    private final Words words;
    private final List<Part> parts;

    private record Part(String field, int start, int end) {}

    /**
     * A span of one field, half-open, in UTF-16 units of the field's text.
     *
     * @param field as reports name it
     */
    record Place(String field, int start, int end) {}

    private WholeText(Words words, List<Part> parts) {
        this.words = words;
        this.parts = parts;
    }

    static WholeText of(Copy copy, String body) {
        var text = new StringBuilder(body);
        var parts = new ArrayList<Part>();
        parts.add(new Part("body", 0, body.length()));
        add("standfirst", copy.standfirst(), text, parts);
        add("headline", copy.headline(), text, parts);
        for (int i = 0; i < copy.pictures().size(); i++) {
            add("pictures[" + i + "].caption", copy.pictures().get(i).caption(), text, parts);
            add("pictures[" + i + "].title", copy.pictures().get(i).title(), text, parts);
        }
        for (int i = 0; i < copy.related().size(); i++) {
            add("related[" + i + "].headline", copy.related().get(i).headline(), text, parts);
        }
        add("correctionNotice", copy.correctionNotice(), text, parts);
        return new WholeText(Words.of(text.toString()), parts);
    }

    private static void add(String field, String said, StringBuilder text, List<Part> parts) {
        if (!said.isBlank()) {
            text.append('\n');
            parts.add(new Part(field, text.length(), text.length() + said.length()));
            text.append(said);
        }
    }

    Words words() {
        return words;
    }

    /** Where a span of the whole begins; it ends with its field at the latest. */
    Place place(int start, int end) {
        for (var part : parts) {
            if (start < part.end()) {
                int from = Math.max(0, start - part.start());
                return new Place(part.field(), from, Math.max(from, Math.min(end, part.end()) - part.start()));
            }
        }
        return new Place("body", 0, 0);
    }

    /** The words of the body and of those other fields that hold one of these places. */
    int wordsOfFieldsWith(List<Integer> starts) {
        int count = 0;
        for (var part : parts) {
            boolean holdsOne = starts.stream().anyMatch(start -> start >= part.start() && start < part.end());
            if (part.field().equals("body") || holdsOne) {
                count += words.indexAt(part.end()) - words.indexAt(part.start());
            }
        }
        return count;
    }
}
