package stet.wire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 5_000, 100_000})
    void entriesOfItemsInOrderAreSorted(int count) {
        var random = new Random(count);
        var numbers = new Numbers();
        for (long item = 0xFFFFFFFFL - count; item < 0xFFFFFFFFL; item++) {
            numbers.add(Column.entry(random.nextInt(1_000) * 0x9E3779B1, item));
        }
        assertThat(numbers.sorted()).hasSize(count).isSorted();
    }
}
