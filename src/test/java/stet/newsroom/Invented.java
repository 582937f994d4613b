package stet.newsroom;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that no other text on the wire has. */
public final class Invented {
    private static final Random RANDOM = new Random();
    private static final int LETTERS = 9;

    private Invented() {}

    public static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private static String word() {
        return RANDOM.ints(LETTERS, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
