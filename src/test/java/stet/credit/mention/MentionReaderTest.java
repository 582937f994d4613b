package stet.credit.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.credit.mention.Field.Part;

class MentionReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reuters reported two calls.                                              | reuters  citation",
                "A diplomat told the Associated Press that two calls were made.           | ap       citation",
                "According to a Yonhap report, two calls were made.                       | yonhap   citation",
                "Two calls were made, Xinhua said, citing a diplomat.                     | xinhua   citation",
                "SEOUL (Reuters) - Two calls were made.                                   | reuters  dateline",
                "MOSCOW, January 21. /TASS/. Two calls were made.                         | tass     dateline",
                "PARIS, Jan 21 (AFP) - Two calls were made.                               | afp      dateline",
                "With reporting by Reuters                                                | reuters  tagline",
                "Bloomberg News contributed to this report.                               | bloomberg tagline",
                "(Reporting by Jane Doe for Reuters; Editing by John Roe)                 | reuters  tagline",
                "By JANE DOE, Associated Press                                            | ap       byline",
                "Two calls were made on Monday evening - AFP                              | afp      signoff",
                "Copyright 2018 The Associated Press. All rights reserved.                | ap       copyright",
                "She leads in the Reuters/Ipsos poll.                                     | reuters  poll",
                "A Reuters photographer was detained near the port.                       | reuters  subject"
            })
    void aNameDoesWhatItsFormSays(String body, String expected) {
        var words = expected.split(" +", -1);
        var mentions = read(Part.BODY, "body", body);
        assertThat(mentions)
                .extracting(Mention::agency, mention -> mention.role().spoken())
                .contains(org.assertj.core.api.Assertions.tuple(words[0], words[1]));
    }

    @Test
    void theSpanIsExact() {
        var text = "Two calls went unanswered, Yonhap said.";
        var mention = read(Part.BODY, "body", text).get(0);
        assertThat(text.substring(mention.start(), mention.end()))
                .isEqualTo("Yonhap")
                .isEqualTo(mention.text());
    }

    @Test
    void aPictureCreditNamesEveryLinkOfItsChain() {
        assertThat(read(Part.PICTURE_CREDIT, "pictures[0].credit", "Jane Doe/AFP via Getty Images"))
                .extracting(Mention::agency)
                .containsExactly("afp", "getty");
    }

    @Test
    void hostileTextTakesLinearTime() {
        var name = "Reuters ".repeat(5_000);
        read(Part.BODY, "body", name);
        var small = time(name.repeat(4));
        var large = time(name.repeat(16));
        assertThat(large.toMillis()).isLessThan(12 * Math.max(small.toMillis(), 20));
    }

    private static Duration time(String text) {
        long start = System.nanoTime();
        read(Part.BODY, "body", text);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<Mention> read(Part part, String name, String text) {
        return Register.reader().read(List.of(new Field(name, part, text)));
    }
}
