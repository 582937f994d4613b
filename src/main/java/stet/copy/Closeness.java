package stet.copy;

import java.util.stream.IntStream;

/** How close two texts are: the words that both have in the same order, less those that only one has. */
public final class Closeness {
    private Closeness() {}

    public static int of(Words one, Words other) {
        int changed = Deltas.between(numbers(one), numbers(other)).stream()
                .mapToInt(delta -> delta.to() - delta.from() + delta.newTo() - delta.newFrom())
                .sum();
        return (one.size() + other.size() - changed) / 2 - changed;
    }

    private static java.util.List<String> numbers(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> Integer.toHexString(words.number(i)))
                .toList();
    }
}
