package stet.bench.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import stet.copy.Words;

/** The words of four letters and more, as numbers, for those who do not cut them themselves. */
final class RareWords {
    private RareWords() {}

    /** Distinct. */
    static int[] of(Words words) {
        var numbers = IntStream.range(0, words.size())
                .filter(word -> words.end(word) - words.start(word) > 3)
                .map(words::number)
                .toArray();
        Arrays.sort(numbers);
        return Arrays.stream(numbers).distinct().toArray();
    }
}
