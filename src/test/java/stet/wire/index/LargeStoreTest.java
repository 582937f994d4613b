package stet.wire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.copy.Words;

/** With segments that go to disk and are merged there, and with copy that is meant to do harm. */
class LargeStoreTest {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 20;

    @TempDir
    Path folder;

    @Test
    void whatWasMergedIsFoundAndWhatWasRemovedIsNot() throws IOException {
        try (var index = WireIndex.open(folder, "newsroom")) {
            for (int batch = 0; batch < BATCHES; batch++) {
                fill(index, batch);
                index.save();
            }
            index.settle();
            index.remove(List.of(7L));
            assertThat(segments()).isLessThan(BATCHES / 2);
        }
        try (var index = WireIndex.open(folder, "newsroom")) {
            assertThat(index.items()).isEqualTo((long) BATCH * BATCHES);
            assertThat(index.upTo()).isEqualTo(new Mark(BATCHES, (long) BATCH * BATCHES));
            assertThat(first(index, 7)).isNotEqualTo(7);
            for (long seq = 8; seq <= (long) BATCH * BATCHES; seq += 997) {
                assertThat(first(index, seq)).isEqualTo(seq);
            }
        }
    }

    @Test
    void aMegabyteOfHostileCopyIsAnswered() throws IOException {
        try (var index = WireIndex.open(folder, "newsroom")) {
            fill(index, 0);
            for (var hostile :
                    List.of("a ".repeat(500_000), "x".repeat(1_000_000), taken(1_000_000), noise(1_000_000))) {
                var candidates = assertTimeout(Duration.ofSeconds(20), () -> index.like(Words.of(hostile), 100));
                assertThat(candidates).hasSizeLessThanOrEqualTo(200);
            }
        }
    }

    @Test
    void itemsOfAMegabyteAreTaken() throws IOException {
        try (var index = WireIndex.open(folder, "newsroom")) {
            var texts = List.of(new Text(1, noise(1_000_000)), new Text(2, "a ".repeat(500_000)), new Text(3, ""));
            index.add(texts, new Mark(1, 3));
            assertThat(index.like(Words.of(texts.get(0).text().substring(400_000, 400_400)), 5))
                    .first()
                    .extracting(Candidate::seq)
                    .isEqualTo(1L);
        }
    }

    private int segments() {
        return folder.resolve("1").toFile().list((parent, name) -> name.endsWith(".segment")).length;
    }

    private static void fill(WireIndex index, int batch) throws IOException {
        var texts = new ArrayList<Text>();
        for (long seq = (long) batch * BATCH + 1; seq <= (batch + 1L) * BATCH; seq++) {
            texts.add(new Text(seq, item(seq)));
        }
        index.add(texts, new Mark(batch + 1L, (batch + 1L) * BATCH));
    }

    private static String item(long seq) {
        return WireIndexTest.words(new Random(seq), 200);
    }

    private static long first(WireIndex index, long seq) {
        return index.like(Words.of(item(seq).substring(100, 300)), 1).stream()
                .mapToLong(Candidate::seq)
                .findFirst()
                .orElse(0);
    }

    private static String taken(int characters) {
        var taken = new StringBuilder();
        for (long seq = 1; taken.length() < characters; seq++) {
            taken.append(item(seq % BATCH + 1), 0, 500);
        }
        return taken.toString();
    }

    private static String noise(int characters) {
        return WireIndexTest.words(new Random(99), characters / 4).substring(0, characters);
    }
}
