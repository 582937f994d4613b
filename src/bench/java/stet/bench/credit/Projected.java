package stet.bench.credit;

import stet.copy.Words;

/**
 * The plain text that the service would make of a document, lines folded and joined by line feeds, and where each of its
 * UTF-16 units stands in the document, counted in code points.
 */
final class Projected {
    private final StringBuilder text = new StringBuilder();
    private final int[] places;
    private final Words words;

    Projected(String document) {
        places = new int[document.length() + 1];
        int[] points = document.codePoints().toArray();
        int gap = -1;
        boolean lineIsEmpty = true;
        for (int at = 0; at < points.length; at++) {
            if (isSpace(points[at])) {
                gap = gap < 0 ? at : gap;
                lineIsEmpty |= points[at] == '\n' || points[at] == '\r';
            } else if (!isDropped(points[at])) {
                if (text.length() > 0 && gap >= 0) {
                    put(lineIsEmpty ? '\n' : ' ', lineIsEmpty ? at : gap);
                }
                put(points[at], at);
                gap = -1;
                lineIsEmpty = false;
            }
        }
        words = Words.of(text.toString());
    }

    Words words() {
        return words;
    }

    String text() {
        return text.toString();
    }

    /** Where the span of the text stands in the document. */
    int from(int start) {
        return places[start];
    }

    int to(int end) {
        return places[end - 1] + 1;
    }

    private void put(int point, int place) {
        places[text.length()] = place;
        places[text.length() + Character.charCount(point) - 1] = place;
        text.appendCodePoint(point);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    private static boolean isDropped(int point) {
        return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xFEFF;
    }
}
