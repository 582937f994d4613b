package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosenessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the ferry ran aground on monday | the ferry ran aground on monday               | 6
            the ferry ran aground on monday | the ferry ran ashore on monday                | 3
            the ferry ran aground on monday | the ferry ran aground late on monday          | 5
            the ferry ran aground on monday | fog was thick as the ferry ran aground        | 4
            the ferry ran aground on monday | ferry ran aground on tuesday                  | 4
            the ferry ran aground on monday | nobody said a word of it                      | 0
            """)
    void whatDiffersBetweenSharedWordsCountsAgainstIt(String one, String other, int close) {
        assertThat(Closeness.of(Words.of(one), Words.of(other))).isEqualTo(close);
        assertThat(Closeness.of(Words.of(other), Words.of(one))).isEqualTo(close);
    }
}
