package stet.wire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.copy.Words;

class WireIndexTest {
    private static final String STORE = "newsroom";
    private static final String BOILERPLATE =
            "This report was first moved in the morning and will be brought up to date as more becomes known ";

    @TempDir
    Path folder;

    private WireIndex index;
    private long seq;

    @BeforeEach
    void open() throws IOException {
        index = WireIndex.open(folder, STORE);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void aRunOfEightWordsIsFoundWhateverIsAroundIt(long seed) throws IOException {
        var random = new Random(seed);
        var runs = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var run = words(random, 8);
            runs.add(run);
            add(words(random, random.nextInt(60)) + run + words(random, random.nextInt(60)));
        }
        for (int i = 0; i < runs.size(); i++) {
            var story = words(random, random.nextInt(600)) + runs.get(i) + words(random, random.nextInt(600));
            assertThat(index.like(Words.of(story), 1_000))
                    .as(runs.get(i))
                    .filteredOn(Candidate::how, Candidate.How.SHARED_RUN)
                    .extracting(Candidate::seq)
                    .contains(i + 1L);
        }
    }

    @Test
    void boilerplateComesAfterWhatOneItemAloneSays() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            add(words(random, 20) + BOILERPLATE + words(random, 20));
        }
        var said = words(random, 8);
        add("Mayor Ida Berg shut the harbour bridge. " + said);
        add(words(random, 20) + BOILERPLATE);
        var candidates = index.like(Words.of(BOILERPLATE + said), 10_000);
        assertThat(candidates.get(0).seq()).isEqualTo(2_001);
        assertThat(candidates).hasSizeLessThan(200);
    }

    @Test
    void whereOnlyBoilerplateIsSharedTheNewestAreGiven() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            add(words(random, 20) + BOILERPLATE);
        }
        assertThat(found(BOILERPLATE))
                .isNotEmpty()
                .allMatch(item -> item > 1_900)
                .contains(2_000L);
    }

    @Test
    void aRewrittenReportIsFoundByItsRareWords() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            add(words(random, 200));
        }
        add("Fishermen off Tromsdal hauled a drifting minesweeper ashore before sunrise, the coastguard reported.");
        assertThat(index.like(
                        Words.of(
                                "Before the sunrise a minesweeper, adrift near Tromsdal, was hauled in by a fisherman."),
                        5))
                .first()
                .satisfies(candidate -> assertThat(candidate.seq()).isEqualTo(501))
                .satisfies(candidate -> assertThat(candidate.how()).isEqualTo(Candidate.How.REWORDED));
    }

    @Test
    void anItemThatIsRemovedIsNotFoundAndStaysAway() throws IOException {
        var report = words(new Random(1), 40);
        add(report);
        add(report);
        index.remove(List.of(1L, 77L));
        assertThat(found(report)).containsExactly(2L);
        reopen();
        assertThat(found(report)).containsExactly(2L);
    }

    @Test
    void whatIsMostlyGoneIsGivenBack() throws IOException {
        for (int i = 0; i < 40; i++) {
            add(words(new Random(i), 40));
        }
        index.save();
        long before = size();
        index.remove(LongStream.rangeClosed(1, 30).boxed().toList(), new Mark(101, 40));
        index.settle();
        assertThat(size()).isLessThan(before / 2);
        assertThat(index.items()).isEqualTo(10);
        assertThat(found(words(new Random(35), 40))).containsExactly(36L);
        reopen();
        assertThat(index.upTo()).isEqualTo(new Mark(101, 40));
    }

    @Test
    void whatIsAllGoneTakesNoRoom() throws IOException {
        for (int i = 0; i < 40; i++) {
            add(words(new Random(i), 40));
        }
        index.save();
        index.remove(LongStream.rangeClosed(1, 40).boxed().toList(), new Mark(101, 40));
        index.settle();
        assertThat(size()).isLessThan(200);
    }

    private long size() throws IOException {
        try (var files = Files.list(folder.resolve("1"))) {
            return files.filter(file -> file.toString().endsWith(".segment"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void aRestartGoesOnFromWhereItWasSaved() throws IOException {
        var report = words(new Random(1), 40);
        add(report);
        reopen();
        assertThat(index.upTo()).isEqualTo(new Mark(100, 1));
        add(report);
        assertThat(found(report)).containsExactly(2L, 1L);
    }

    @Test
    void anEndWithoutWarningLosesNothingButWhatIsToBeReadAgain() throws IOException {
        var report = words(new Random(1), 40);
        add(report);
        index.save();
        add(words(new Random(2), 40));
        var copy = Files.createDirectories(folder.resolve("copy").resolve("1"));
        try (var files = Files.newDirectoryStream(folder.resolve("1"))) {
            for (var file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (var other = WireIndex.open(folder.resolve("copy"), STORE)) {
            assertThat(other.upTo()).isEqualTo(new Mark(100, 1));
            assertThat(other.like(Words.of(report), 5)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "*.segment"})
    void anIndexThatWasDamagedIsMadeAnew(String what) throws IOException {
        add(words(new Random(1), 40));
        index.close();
        try (var files = Files.newDirectoryStream(folder.resolve("1"), what)) {
            for (var file : files) {
                Files.writeString(file, "spilt coffee");
            }
        }
        index = WireIndex.open(folder, STORE);
        assertThat(index.upTo()).isEqualTo(Mark.START);
        assertThat(index.items()).isZero();
    }

    @Test
    void anIndexOfAnotherStoreIsMadeAnew() throws IOException {
        add(words(new Random(1), 40));
        index.close();
        index = WireIndex.open(folder, "another newsroom");
        assertThat(index.upTo()).isEqualTo(Mark.START);
    }

    @Test
    void twoNodesOfOneFolderEachHaveTheirOwn() throws IOException {
        var report = words(new Random(1), 40);
        add(report);
        try (var other = WireIndex.open(folder, STORE)) {
            assertThat(other.items()).isZero();
        }
        assertThat(found(report)).containsExactly(1L);
    }

    private void reopen() throws IOException {
        index.close();
        open();
    }

    private void add(String text) throws IOException {
        seq = Math.max(seq, index.upTo().seq()) + 1;
        index.add(List.of(new Text(seq, text)), new Mark(100, seq));
    }

    private List<Long> found(String story) {
        return index.like(Words.of(story), 1_000).stream().map(Candidate::seq).toList();
    }

    static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
        }
        return words.toString();
    }
}
