package stet.copy;

import java.util.Arrays;

/**
 * A text's fingerprints: numbers of some of its runs of five words, chosen by winnowing so that any two texts that share
 * a run of eight words or more share a fingerprint (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003, with
 * k = 5 words and a guarantee of t = 8). A text has about two for each five of its words.
 */
public final class Fingerprints {
    /** The length of a run that is never missed. */
    public static final int GUARANTEED = 8;

    private static final int RUN = 5;
    private static final int WINDOW = GUARANTEED - RUN + 1;

    private Fingerprints() {}

    /** Distinct and in ascending order. None where the text has fewer than eight words. */
    public static int[] of(Words words) {
        return distinct(all(words));
    }

    /** As {@link #of} has them, but as they come. */
    public static int[] all(Words words) {
        int runs = words.size() - RUN + 1;
        if (runs < WINDOW) {
            return new int[0];
        }
        var numbers = new int[runs];
        for (int run = 0; run < runs; run++) {
            numbers[run] = number(words, run);
        }
        var chosen = new int[runs];
        int size = 0;
        int last = -1;
        for (int end = WINDOW; end <= runs; end++) {
            int least = end - WINDOW;
            for (int run = least + 1; run < end; run++) {
                if (Integer.compareUnsigned(numbers[run], numbers[least]) <= 0) {
                    least = run;
                }
            }
            if (least != last) {
                chosen[size++] = numbers[least];
                last = least;
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private static int number(Words words, int run) {
        int number = 1;
        for (int i = run; i < run + RUN; i++) {
            number = Integer.rotateLeft(number * 0x9E3779B1 + words.number(i), 13);
        }
        number *= 0x85EBCA6B;
        return number ^ (number >>> 15);
    }

    private static int[] distinct(int[] numbers) {
        Arrays.sort(numbers);
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[size++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
