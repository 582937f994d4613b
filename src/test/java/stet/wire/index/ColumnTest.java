package stet.wire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
    /** Keys as a newsroom has them: an everyday word takes a range of the directory almost for itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 3_000, 50_000})
    void theEntriesOfAKeyStandBetweenItsFirstAndThePlaceBehindItsLast(int size) {
        var chance = new Random(size);
        var entries = entries(chance, size, 0);
        var column = Column.of(entries);
        for (int i = 0; i < 500; i++) {
            int key = i % 2 == 0 ? Column.key(entries[chance.nextInt(entries.length)]) : key(chance);
            long before = LongStream.of(entries)
                    .filter(entry -> Column.key(entry) < key)
                    .count();
            long of = LongStream.of(entries)
                    .filter(entry -> Column.key(entry) == key)
                    .count();
            assertThat(column.first(key)).isEqualTo(before);
            assertThat(column.behind(key, before)).isEqualTo(before + of);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 3_000})
    void twoColumnsMakeOneInOrder(int size) {
        var chance = new Random(size);
        var one = entries(chance, size, 0);
        var two = entries(chance, size / 2, 1_000_000);
        var both = Column.of(one).with(Column.of(two));
        var expected = LongStream.concat(LongStream.of(one), LongStream.of(two))
                .sorted()
                .toArray();
        assertThat(LongStream.range(0, both.size()).map(both::get).toArray()).isEqualTo(expected);
    }

    private static long[] entries(Random chance, int size, long from) {
        return LongStream.range(from, from + size)
                .map(item -> Column.entry(key(chance), item))
                .sorted()
                .toArray();
    }

    private static int key(Random chance) {
        return (chance.nextInt(4) == 0 ? chance.nextInt(5_000) : chance.nextInt(3)) * 0x9E3779B1;
    }
}
