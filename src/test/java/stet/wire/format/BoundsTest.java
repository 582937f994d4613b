package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.refused;
import static stet.wire.format.Received.written;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.wire.format.Dispatch.Status;

class BoundsTest {
    private static final String FORMATTING =
            IntStream.range(0, 12).mapToObj("<b id=%d>"::formatted).collect(Collectors.joining());

    @Test
    void htmlMayHaveManyParagraphsAndMustNotGrow() throws Unreadable {
        assertThat(html("<p>x".repeat(100_000)).body().lines()).hasSize(100_000);
        assertThat(html("<p>" + FORMATTING + "x" + "<p>x".repeat(5_000)).body().lines())
                .hasSize(5_001);
        refused(ninjs("body_html", "<p>" + FORMATTING + "x" + "<p>x".repeat(250_000)), "TOO_LARGE");
        refused(ninjs("body_html", "<p>x".repeat(200_001)), "TOO_LARGE");
    }

    @Test
    void theSameInAFeed() {
        refused(
                "<rss version='2.0'><channel><title>t</title><item><guid>urn:a</guid><description><![CDATA[<p>"
                        + FORMATTING + "x" + "<p>x".repeat(250_000) + "]]></description></item></channel></rss>",
                "TOO_LARGE");
    }

    @Test
    void aLineHasTenThousandCharactersAndNoneOfThemIsHalfOfOne() throws Unreadable {
        assertThat(written(ninjs("headline", "a".repeat(10_000))).headline()).hasSize(10_000);
        assertThat(written(ninjs("headline", "a".repeat(10_001))).headline()).hasSize(10_000);
        assertThat(written(ninjs("byline", "a".repeat(9_999) + "\ud83d\udea2")).byline())
                .isEqualTo("a".repeat(9_999));
        assertThat(written(ninjs("ednote", "KILL. " + "a".repeat(1_000_000))).status())
                .as("a kill is not hidden by its length")
                .isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31T23:59:59,       9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-12:00, 9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00, 0001-01-01T00:00:00Z",
    })
    void yearsAreOfFourFigures(String written, Instant read) throws Unreadable {
        assertThat(written(ninjs("embargoed", written)).embargo()).isEqualTo(read);
    }

    @Test
    void thereIsNoYearZero() throws Unreadable {
        refused(ninjs("embargoed", "0000-01-01T00:00:00Z"), "BAD_TIME");
        assertThat(written(ninjs("versioncreated", "0000-01-01T00:00:00Z")).versionCreated())
                .isNull();
    }

    private static Dispatch html(String body) throws Unreadable {
        return written(ninjs("body_html", body));
    }

    private static String ninjs(String field, String value) {
        return "{\"uri\":\"urn:ins:1\",\"%s\":\"%s\"}".formatted(field, value);
    }
}
