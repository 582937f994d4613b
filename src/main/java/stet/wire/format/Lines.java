package stet.wire.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Plain text in lines and paragraphs. */
final class Lines {
    private static final int LONGEST = 10_000;

    private Lines() {}

    /** On one line: runs of white space are one space, none at either end. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else {
                folded.append(c);
            }
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** On one line of at most 10,000 characters; a longer one is cut, since it must not hide a kill. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return folded(text);
        }
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return folded(text.substring(0, splitsAPair ? LONGEST - 1 : LONGEST));
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** Each line that holds anything, folded. */
    static String paragraphs(String text) {
        return String.join(
                "\n",
                text.lines().map(Lines::folded).filter(line -> !line.isEmpty()).toList());
    }

    /** Lines broken at a fixed width, put together again: a paragraph starts after an empty line or with an indent. */
    static List<String> unwrapped(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : lines) {
            var folded = folded(line);
            boolean goesOn = open.length() > 0 && !line.startsWith("  ") && !line.startsWith("\t");
            if (!goesOn || folded.isEmpty()) {
                close(open, paragraphs);
            }
            open.append(open.length() > 0 ? " " : "").append(folded);
        }
        close(open, paragraphs);
        return paragraphs;
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (open.length() > 0) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }

    /** The first of them that is not blank, folded; else empty. */
    static String first(String... texts) {
        return Arrays.stream(texts)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Lines::folded)
                .orElse("");
    }

    /** Those that are not blank, folded, each once. */
    static String joined(String between, Stream<String> texts) {
        return String.join(
                between,
                texts.map(Lines::folded)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The last part of an address, without what is asked of it. */
    static String fileName(String address) {
        int end = address.length();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        var path = address.substring(0, end);
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }
}
