package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.PiecedBodies;

/** Bodies as people bring them: typed, or pasted from where they wrote. They have one form, and are never more than was sent. */
class BodyTest {
    /** A line feed is a ¶ here. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Calm seas                                              | <p>Calm seas</p>
            one¶two¶¶three                                    | <p>one<br>two</p><p>three</p>
            one¶two <b>three</b>                                | <p>one<br>two <strong>three</strong></p>
            <p>one¶two</p>                                      | <p>one two</p>
            <p>one<br>two</p>                                      | <p>one<br>two</p>
            <pre>one¶two</pre>                                    | <p>one<br>two</p>
            <div>one</div><div>two</div>                           | <p>one</p><p>two</p>
            <p>one<section>two</section>three                      | <p>one</p><p>two</p><p>three</p>
            <blockquote>one</blockquote>                           | <blockquote><p>one</p></blockquote>
            <blockquote><p>a</p><p>b</p></blockquote><blockquote>c | <blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote>
            <ul><li>a</li><li><p>b</p></li></ul>                   | <ul><li>a</li><li>b</li></ul>
            <ul><li><p>a</p><p>b</p></li></ul>                     | <ul><li>a<br>b</li></ul>
            <ol><li>a<ul><li>b</li></ul>c</li></ol>                | <ol><li>a<ul><li>b</li></ul>c</li></ol>
            <ul><li>a</li><ul><li>b</li></ul></ul>                 | <ul><li>a</li><li><ul><li>b</li></ul></li></ul>
            <li>a</li><li>b</li>                                   | <ul><li>a</li><li>b</li></ul>
            <ul>a</ul>                                             | <ul><li>a</li></ul>
            <p><b>one<p>two</b>                                    | <p><strong>one</strong></p><p><strong>two</strong></p>
            <em><p>one</p></em>                                    | <p><em>one</em></p>
            <p>a <b>b </b>c</p>                                    | <p>a <strong>b</strong> c</p>
            <p><b><b>a</b></b></p>                                 | <p><strong>a</strong></p>
            <p><i><a href="https://a.example/?x=1&y">b</a></i></p> | <p><a href="https://a.example/?x=1&amp;y"><em>b</em></a></p>
            <p>a</p><p> </p><p>&nbsp;</p><p><br></p>               | <p>a</p>
            <h1>a</h1><h4>b</h4>                                   | <h2>a</h2><h3>b</h3>
            <p>10<sup>6</sup> and CO<sub>2</sub></p>               | <p>10<sup>6</sup> and CO<sub>2</sub></p>
            <p>a &lt; b &amp; "c" > d</p>                          | <p>a &lt; b &amp; "c" &gt; d</p>
            <p>5&nbsp;km</p>                                       | <p>5&#xa0;km</p>
            fell to <minus ten overnight                           | <p>fell to &lt;minus ten overnight</p>
            <p>a</p>if a <b and c <d                               | <p>a</p><p>if a &lt;b and c &lt;d</p>
            """)
    void hasOneForm(String sent, String kept) {
        var html = sent.replace('¶', '\n');
        assertThat(cleaned(html)).isEqualTo(kept);
        assertThat(cleaned(cleaned(html))).isEqualTo(cleaned(html));
    }

    /** Google Docs wraps all of a text in a bold that is none, and says by style what is. */
    @Test
    void isUnderstoodAsGoogleDocsWritesIt() {
        assertThat(cleaned("<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\">"
                        + "<p dir=\"ltr\" style=\"margin-top:0pt\"><span style=\"font-size:11pt;font-weight:400\">Calm </span>"
                        + "<span style=\"font-weight:700;font-style:italic\">seas</span><span style=\"vertical-align:super\">2"
                        + "</span></p><br /><p dir=\"ltr\"><span>today</span></p></b>"))
                .isEqualTo("<p>Calm <strong><em>seas</em></strong><sup>2</sup></p><p>today</p>");
    }

    @Test
    void isUnderstoodAsWordWritesIt() {
        assertThat(
                        cleaned(
                                "<style><!-- p.MsoNormal {margin:0cm} --></style><p class=MsoNormal><b style='mso-bidi-font-weight:"
                                        + "normal'><span lang=EN-US>Calm</span></b> seas<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"))
                .isEqualTo("<p><strong>Calm</strong> seas</p>");
    }

    @Test
    void anExponentIsNoDigitOfTheNumberBeforeIt() {
        var html = "<p>10<sup>6</sup> of CO<sub>2</sub>, 10<sup>-3</sup></p>";
        assertThat(BodyText.of(html)).isEqualTo("10\u2076 of CO\u2082, 10-\u00B3");
        assertThat(Projection.of(html).text()).isEqualTo(BodyText.of(html));
    }

    /** Links and emphasis that nobody closes are opened again in each paragraph by whoever reads HTML. */
    @ParameterizedTest
    @CsvSource({"1000, 500", "4000, 1000", "35000, 9000", "1900, 9000", "700000, 187000"})
    void neverGrowsToMoreThanWasSent(int link, int paragraphs) {
        var sent = "<p><a href=\"http://a.example/" + "x".repeat(link) + "\">x" + "<p>x".repeat(paragraphs);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(refused(sent)).isNotEmpty());
        var tags = new StringBuilder("<p>");
        for (int i = 0; i < 12; i++) {
            tags.append("<b id=").append(i).append('>');
        }
        var emphasised = tags + "x" + "<p>x".repeat(paragraphs);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var kept = cleaned(emphasised);
            assertThat(kept.length()).isLessThanOrEqualTo(4 * emphasised.length() + 1_000);
        });
    }

    /** Attributes are copied with each element that is opened again, and a style is read again. */
    @Test
    void attributesDoNotGrowEither() {
        var fonts = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            fonts.append("<font");
            for (int a = 0; a < 512; a++) {
                fonts.append(" a").append(a).append('-').append(i);
            }
            fonts.append('>');
        }
        var many = "<p>" + fonts + "x" + "<p>x".repeat(15_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(refused(many)).contains("TOO_LONG"));
        var styled = "<p><font style=\"" + "x".repeat(700_000) + "\">x" + "<p>x".repeat(90_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> cleaned(styled));
    }

    /** What stands first would otherwise be taken for the head of a document, which nobody looks at. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<template><p>Lost</p></template><p>Kept</p>",
                "<script>alert(1)</script><p>x</p>",
                "<base href='https://a.example/'><p>x</p>",
                "<noscript><p>Lost</p></noscript><p>x</p>"
            })
    void whatStandsFirstIsLookedAtToo(String sent) {
        assertThat(refused(sent)).containsExactly("MARKUP");
    }

    @Test
    void whatIsNestedDeepIsTheSameWhenItIsReadAgain() {
        for (var tag : List.of("blockquote", "ul", "ol", "li")) {
            var kept = cleaned(("<" + tag + ">").repeat(48) + "x");
            assertThat(cleaned(kept)).as(tag).isEqualTo(kept).contains("x");
        }
    }

    /** Emphasis that nothing closes is opened anew wherever text stands, at the deepest place too. */
    @Test
    void emphasisThatIsOpenAtTheDeepestPlaceIsTakenOrRefused() {
        for (int depth = 40; depth < 60; depth++) {
            var sent = "<h2><a href=\"https://a.example/\">a<i></h1>" + "<ol>".repeat(depth) + "x";
            assertThatCode(() -> cleaned(sent)).as("%d lists", depth).doesNotThrowAnyException();
        }
    }

    /** Of an item that holds a list as well, only its line goes. */
    @Test
    void aLineOfAnItemGoesWithoutTheListBelowIt() {
        var html = "<ul><li>Reuters<ul><li>Kept</li></ul></li></ul>";
        assertThat(Projection.of(html).withoutBlockAt(0)).isEqualTo("<ul><li><ul><li>Kept</li></ul></li></ul>");
    }

    /** Whatever is sent, what is read can be saved again and is the same. */
    @Test
    void isTheSameWhenItIsReadAndSavedAgain() {
        var bodies = new PiecedBodies(new Random(7));
        for (int i = 0; i < 5_000; i++) {
            var sent = bodies.next();
            var kept = cleaned(sent);
            assertThat(cleaned(kept)).as(sent).isEqualTo(kept);
            assertThat(BodyText.of(kept)).as(sent).isEqualTo(Projection.of(kept).text());
        }
    }

    private static String cleaned(String html) {
        return Body.cleaned(html, (code, why) -> {});
    }

    private static List<String> refused(String html) {
        var codes = new ArrayList<String>();
        Body.cleaned(html, (code, why) -> codes.add(code));
        return codes;
    }
}
