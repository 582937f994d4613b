package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOutTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <p>One <strong>two</strong>.</p>                          |
            <p>a < b, and u < v</p>                                   |
            <p>One.<!-- two --></p><!-- three -->                     | COMMENT 2
            <style>p { color: red }</style><p>One.</p>                | STYLE_SHEET 1
            <title>A page</title><p>One.</p>                          | TITLE 1
            <p><u>One</u>, <u>two</u> and <mark>three</mark>.</p>     | UNDERLINE 2, MARKING 1
            <p><font size="7">One</font> <small>two</small></p>       | TYPEFACE 2
            <p style="color: red">One <span style="x">two</span></p>  | STYLE 2
            """)
    void whatABodyDoesNotKeepIsSaid(String body, String said) {
        assertThat(draft("", body).leftOut().stream()
                        .map(one -> one.what() + " " + one.times())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(said == null ? "" : said);
        assertThat(draft("", draft("", body).copy().body()).leftOut())
                .as("what was kept loses nothing")
                .isEmpty();
    }

    @Test
    void marksThatTurnTheDirectionAreSaidForEachField() {
        assertThat(draft("abc\u202Edef", "<p>\u2067ghi\u2069</p>").leftOut())
                .containsExactly(
                        new LeftOut("headline", LeftOut.What.DIRECTION, 1),
                        new LeftOut("body", LeftOut.What.DIRECTION, 2));
    }

    private static Draft draft(String headline, String body) {
        return new Draft(headline, null, null, null, body, null, List.of(), List.of(), null);
    }
}
