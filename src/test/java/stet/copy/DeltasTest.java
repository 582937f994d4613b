package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Invented;

class DeltasTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatStayedWithWhatCameIsTheNewText(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            var was = text(random, random.nextInt(600), 3 + random.nextInt(300));
            var is = edited(was, random);
            var put = new ArrayList<String>();
            int read = 0;
            for (var delta : Deltas.between(was, is)) {
                put.addAll(was.subList(read, delta.from()));
                put.addAll(is.subList(delta.newFrom(), delta.newTo()));
                read = delta.to();
            }
            put.addAll(was.subList(read, was.size()));
            assertThat(put).isEqualTo(is);
        }
    }

    @Test
    void oneChangedWordInALongTextIsTheOnlyDifference() {
        var was = text(new Random(1), 20_000, 5_000);
        var is = new ArrayList<>(was);
        is.set(11_111, "fourteen");
        assertThat(Deltas.between(was, is)).containsExactly(new Deltas.Delta(11_111, 11_112, 11_111, 11_112));
    }

    @Test
    void aTextWrittenAnewIsToldAsSuchInTimeThatGrowsWithIt() {
        var fewest = Duration.ofHours(1);
        for (int i = 0; i < 5; i++) {
            var was = Invented.words(8_000);
            var is = Invented.words(8_000);
            long start = System.nanoTime();
            var pieces = WordDiff.between(was, is);
            var took = Duration.ofNanos(System.nanoTime() - start);
            fewest = took.compareTo(fewest) < 0 ? took : fewest;
            assertThat(pieces).hasSizeLessThan(10);
        }
        assertThat(fewest).isLessThan(Duration.ofMillis(200));
    }

    private static List<String> text(Random random, int length, int words) {
        return IntStream.range(0, length)
                .mapToObj(i -> "w" + random.nextInt(words))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> edited(List<String> was, Random random) {
        var is = new ArrayList<>(was);
        for (int i = random.nextInt(20); i > 0 && !is.isEmpty(); i--) {
            int at = random.nextInt(is.size());
            switch (random.nextInt(4)) {
                case 0 -> is.remove(at);
                case 1 -> is.add(at, "new" + i);
                case 2 -> is.set(at, "other" + i);
                default -> Collections.swap(is, at, random.nextInt(is.size()));
            }
        }
        return is;
    }
}
