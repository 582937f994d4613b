package stet.copy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How close two texts are: the words that both have in the same order, less those that only one has between them. What only
 * one has before the first and after the last of them says nothing: there the texts go their own ways.
 */
public final class Closeness {
    private Closeness() {}

    public static int of(Words one, Words other) {
        var deltas = Deltas.between(numbers(one), numbers(other));
        int common = (one.size() + other.size() - words(deltas.stream())) / 2;
        return common - words(deltas.stream().filter(delta -> !isAtTheStart(delta) && !isAtTheEnd(delta, one, other)));
    }

    private static int words(Stream<Deltas.Delta> deltas) {
        return deltas.mapToInt(delta -> delta.to() - delta.from() + delta.newTo() - delta.newFrom())
                .sum();
    }

    private static boolean isAtTheStart(Deltas.Delta delta) {
        return delta.from() == 0 && delta.newFrom() == 0;
    }

    private static boolean isAtTheEnd(Deltas.Delta delta, Words one, Words other) {
        return delta.to() == one.size() && delta.newTo() == other.size();
    }

    private static List<String> numbers(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> Integer.toHexString(words.number(i)))
                .toList();
    }
}
