package stet.credit.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Words;

class SharedRunsTest {
    private static final int GUARANTEED = 8;

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 5", "5, 12", "8, 40", "13, 300", "21, 20000"})
    void everyWordOfASharedRunOfEightIsCovered(long seed, int vocabulary) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var run = text(random, GUARANTEED + random.nextInt(20), vocabulary);
            var story = Words.of(surrounded(random, run, vocabulary) + surrounded(random, run, vocabulary));
            var item = Words.of(surrounded(random, run, vocabulary));
            assertThat(uncovered(story, item).stream())
                    .as("%s%n%s", story.text(), item.text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 300", "2, 20000", "3, 1000000"})
    void aRunAmongOtherWordsIsToldFromItsFirstWordToItsLast(long seed, int vocabulary) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var run = text(random, GUARANTEED + random.nextInt(30), vocabulary);
            var before = random.nextBoolean() ? "" : text(random, 1 + random.nextInt(30), vocabulary) + " here, ";
            var wireBefore = random.nextBoolean() ? "" : text(random, 1 + random.nextInt(30), vocabulary) + " there: ";
            var passages = Comparison.of(Words.of(before + run + " onwards"))
                    .exact(Words.of(wireBefore + run.replace(" ", ", ") + "; elsewhere"));
            assertThat(passages).singleElement().satisfies(passage -> {
                assertThat(passage.start()).isEqualTo(before.length());
                assertThat(passage.end()).isEqualTo(before.length() + run.length());
                assertThat(passage.wireStart()).isEqualTo(wireBefore.length());
                assertThat(passage.wireEnd())
                        .isEqualTo(wireBefore.length() + run.replace(" ", ", ").length());
                assertThat(passage.words()).isEqualTo(run.split(" ", -1).length);
            });
        }
    }

    private static BitSet uncovered(Words story, Words item) {
        var wanted = new BitSet();
        var runs = new HashSet<String>();
        IntStream.rangeClosed(0, item.size() - GUARANTEED).forEach(i -> runs.add(run(item, i)));
        IntStream.rangeClosed(0, story.size() - GUARANTEED)
                .filter(i -> runs.contains(run(story, i)))
                .forEach(i -> wanted.set(i, i + GUARANTEED));
        for (var passage : Comparison.of(story).exact(item)) {
            wanted.clear(story.indexAt(passage.start()), story.indexAt(passage.end() - 1) + 1);
        }
        return wanted;
    }

    private static String run(Words words, int from) {
        return IntStream.range(from, from + GUARANTEED).mapToObj(words::at).collect(Collectors.joining(" "));
    }

    private static String surrounded(Random random, String run, int vocabulary) {
        return text(random, random.nextInt(30), vocabulary) + " " + run + " "
                + text(random, random.nextInt(30), vocabulary) + " ";
    }

    private static String text(Random random, int words, int vocabulary) {
        return IntStream.range(0, words)
                .mapToObj(i -> "w" + Integer.toString(random.nextInt(vocabulary), 36))
                .collect(Collectors.joining(" "));
    }
}
