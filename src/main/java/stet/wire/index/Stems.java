package stet.wire.index;

import java.util.Arrays;
import stet.copy.Words;

/**
 * The words of a text that may be rare, as numbers. A word counts by its first letters, so that its endings make no
 * difference in most languages that have any; words of fewer than four letters do not count.
 */
final class Stems {
    private static final int LETTERS = 8;
    private static final int LEAST = 4;
    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private Stems() {}

    /** Distinct and in ascending order. */
    static int[] of(Words words, int from, int to) {
        var stems = all(words, from, to);
        return distinct(stems, stems.length);
    }

    /** As they come. */
    static int[] all(Words words, int from, int to) {
        var stems = new int[to - from];
        int size = 0;
        for (int word = from; word < to; word++) {
            if (words.end(word) - words.start(word) >= LEAST) {
                stems[size++] = stem(words.text(), words.start(word), words.end(word));
            }
        }
        return Arrays.copyOf(stems, size);
    }

    private static int stem(String text, int start, int end) {
        int hash = FNV_BASIS;
        for (int i = start; i < Math.min(end, start + LETTERS); i++) {
            hash = (hash ^ lower(text.charAt(i))) * FNV_PRIME;
        }
        return (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    }

    /** As {@link Character#toLowerCase}, which is slow, does. */
    private static int lower(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
        }
        return Character.toLowerCase(letter);
    }

    private static int[] distinct(int[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }
}
