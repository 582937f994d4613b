package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.PiecedBodies;

class CopyTest {
    @Test
    void theSameCopyHasTheSameHashHoweverItWasSent() {
        assertThat(draft("<p>Calm  &amp; clear</p>").hash())
                .isEqualTo(draft("<div>Calm  &amp; clear</div>").hash());
        assertThat(draft("<p>Calm</p>").hash())
                .isNotEqualTo(draft("<p>Calm.</p>").hash());
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        var once = draft("Loose <b>text</b>\n\n<p>a &lt; b &amp; c \u00a0 d</p><ul><li>one<li>two</ul>")
                .body();
        assertThat(draft(once).body()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One  two</p><p> three </p>                          | One two/three",
                "<blockquote><p>One</p><p>two</p></blockquote><p>x</p>  | One/two/x",
                "<ul><li>One</li><li>two <em>three</em></li></ul>       | One/two three",
                "<p>One<br>two</p>                                      | One two",
                "<p>One <strong> two</strong> three</p>                 | One two three",
                "<p></p><p>One</p><p> </p>                              | One"
            })
    void theTextOfABodyIsItsBlocksFoldedAndJoined(String html, String text) {
        assertThat(BodyText.of(html.strip())).isEqualTo(text.strip().replace('/', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<p></p>", "<p> \n</p><ul><li></li></ul>", "<p><br></p>", "<p>One</p>", "<p><em>1</em></p>"})
    void aBodySaysSomethingWhereItsTextIsNotBlank(String html) {
        assertThat(BodyText.saysAnything(html)).isEqualTo(!BodyText.of(html).isBlank());
    }

    /** A span of the one is then a span of the other. */
    @Test
    void theTextIsTheSameWithATreeOrWithoutOneWhateverWasSent() {
        var bodies = new PiecedBodies(new Random(8));
        for (int i = 0; i < 2_000; i++) {
            var sent = bodies.next();
            var body = draft(sent).body();
            assertThat(BodyText.of(body))
                    .as("%s of %s", body, sent)
                    .isEqualTo(Projection.of(body).text());
        }
    }

    @Test
    void aSpanOfTheTextIsReplacedInTheHtml() {
        var html =
                "<p>Calm <em>seas</em> today</p><p>With reporting by <a href=\"https://example.org\">Retuers</a></p>";
        var projection = Projection.of(html);
        int at = projection.text().indexOf("Retuers");
        assertThat(projection.replace(at, at + 7, "Reuters")).isEqualTo(html.replace("Retuers", "Reuters"));
        assertThat(Projection.of("<p>a <em>b</em> c</p>").replace(0, 5, "x")).isEqualTo("<p>x</p>");
    }

    @Test
    void thePhotoLabelBelongsToThePageAndIsNotStored() {
        var picture = new Draft.DraftPicture(null, null, "Photo: Island News Service via Reuters", null);
        var copy = new Draft(null, null, null, null, null, null, List.of(picture), null, null).copy();
        assertThat(copy.pictures().get(0).credit()).isEqualTo("Island News Service via Reuters");
    }

    private static Copy draft(String body) {
        return new Draft("Calm", null, null, null, body, null, null, null, null).copy();
    }
}
