package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyRunOfEightSharedWordsSharesAFingerprint(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var run = words(random, Fingerprints.GUARANTEED);
            var one = words(random, random.nextInt(40)) + " " + run + " " + words(random, random.nextInt(40));
            var other = words(random, random.nextInt(40)) + ". \u201C" + run.toUpperCase(java.util.Locale.ROOT)
                    + "\u201D, " + words(random, random.nextInt(40));
            assertThat(shared(one, other)).as(run).isPositive();
        }
    }

    @Test
    void textsWithNothingInCommonShareNone() {
        assertThat(shared(
                        "one two three four five six seven eight nine ten",
                        "un deux trois quatre cinq six sept huit neuf dix"))
                .isZero();
    }

    @Test
    void caseAccentsAndApostrophesMakeNoOtherWord() {
        var words = Words.of("Don't dont D\u2019ont caf\u00E9 CAFE cafe\u0301");
        assertThat(words.number(0)).isEqualTo(words.number(1)).isEqualTo(words.number(2));
        assertThat(words.number(3)).isEqualTo(words.number(4)).isEqualTo(words.number(5));
        assertThat(words.at(3)).isEqualTo("caf\u00E9");
    }

    @Test
    void inChineseEveryCharacterIsAWord() {
        assertThat(Words.of("\u65B0\u534E\u793E AP").size()).isEqualTo(4);
    }

    @Test
    void aTextHasAboutTwoFingerprintsForFiveWords() {
        var prints = Fingerprints.of(Words.of(words(new Random(7), 1_000)));
        assertThat(prints.length).isBetween(350, 450);
    }

    private static int shared(String one, String other) {
        var prints = Fingerprints.of(Words.of(other));
        return (int) Arrays.stream(Fingerprints.of(Words.of(one)))
                .filter(print -> Arrays.binarySearch(prints, print) >= 0)
                .count();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(100_000), 36))
                .collect(Collectors.joining(" "));
    }
}
