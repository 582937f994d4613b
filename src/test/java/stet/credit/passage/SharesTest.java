package stet.credit.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.credit.passage.Confidence.CERTAIN;
import static stet.credit.passage.Confidence.LIKELY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.copy.Words;

class SharesTest {
    private static final Words STORY = Words.of("one two three four five six seven eight nine ten");

    @Test
    void aShareIsWordsCoveredOverAllWords() {
        assertThat(share(passage(0, 13, false))).isEqualTo(new Shares.Share(0.3, 3));
    }

    @Test
    void aWordThatTwoPassagesCoverCountsOnce() {
        assertThat(share(passage(0, 13, false), passage(4, 18, false))).isEqualTo(new Shares.Share(0.4, 3));
    }

    @Test
    void quotedWordsDoNotCount() {
        assertThat(share(passage(0, 13, true), passage(14, 18, false))).isEqualTo(new Shares.Share(0.1, 1));
    }

    @Test
    void wordsThatTheStoryQuotesInsideAPassageDoNotCount() {
        var story = Words.of("one two \"three four\" five six seven eight nine ten");
        var shares = Shares.of(story, Map.of("ap", List.of(new Passage(0, 25, 0, 25, 5, false, CERTAIN))));
        assertThat(shares.get("ap")).isEqualTo(new Shares.Share(0.3, 5));
    }

    @Test
    void eachOwnerHasItsOwnShare() {
        var shares = Shares.of(STORY, Map.of("reuters", List.of(passage(0, 7, false)), "ap", List.of()));
        assertThat(shares)
                .containsExactly(
                        Map.entry("ap", new Shares.Share(0, 0)), Map.entry("reuters", new Shares.Share(0.2, 2)));
    }

    @Test
    void anEmptyStoryOwesNothing() {
        assertThat(Shares.of(Words.of(""), Map.of("ap", List.of())).get("ap")).isEqualTo(new Shares.Share(0, 0));
    }

    private static Shares.Share share(Passage... passages) {
        var shares = Shares.of(STORY, Map.of("ap", List.of(passages)));
        assertThat(shares).containsOnlyKeys("ap");
        return shares.values().iterator().next();
    }

    private static Passage passage(int start, int end, boolean quoted) {
        int words = STORY.indexAt(end - 1) + 1 - STORY.indexAt(start);
        return new Passage(start, end, 0, end - start, words, quoted, quoted ? LIKELY : CERTAIN);
    }
}
