package stet.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.copy.Draft.DraftPicture;
import stet.copy.Draft.DraftRelated;
import stet.copy.WordDiff.Op;
import stet.copy.WordDiff.Piece;

class WordDiffTest {
    /** Before | after | what differs: - and + with the words, and in what they stand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>The bridge is shut.</p>                    | <p>The bridge is <strong>shut</strong>.</p>     | -shut +shut[strong]
            <p>The <em>bridge</em> is shut.</p>           | <p>The bridge is shut.</p>                      | -bridge[em] +bridge
            <p>See <a href="https://a.example/">it</a></p>| <p>See <a href="https://b.example/">it</a></p>  | -it[a https://a.example/] +it[a https://b.example/]
            <p>The bridge</p><p>It is shut.</p>           | <h2>The bridge</h2><p>It is shut.</p>           | -The bridge +The bridge[h2]
            <h2>The bridge</h2>                           | <h3>The bridge</h3>                             | -The bridge[h2] +The bridge[h3]
            <p>It is shut.</p>                            | <blockquote><p>It is shut.</p></blockquote>     | -It is shut. +It is shut.[blockquote]
            <ul><li>one</li></ul>                         | <ol><li>one</li></ol>                           | -one[ul] +one[ol]
            <p>E = mc2</p>                                | <p>E = mc<sup>2</sup></p>                       | -mc2 +mc +2[sup]
            <p>One.</p><p>Two.</p>                        | <p>One. Two.</p>                                | -~ +
            <p>One.</p>                                   | <p>One.</p><p>Two.</p>                          | +~Two.
            <p>a <strong>b <em>c</em></strong></p>        | <p>a <strong>b c</strong></p>                   | -c[strong em] +c[strong]
            """)
    void whatWordsStandInIsPartOfTheDifference(String before, String after, String difference) {
        var diff = WordDiff.of(1, body(before), 2, body(after));
        var pieces = diff.fields().stream().flatMap(field -> field.pieces().stream());
        assertThat(pieces.filter(piece -> piece.op() != Op.SAME)
                        .map(WordDiffTest::spoken)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(difference);
        assertThat(WordDiff.of(1, body(before), 2, body(before)).fields()).isEmpty();
    }

    @Test
    void picturesAndRelatedStoriesThatChangedPlacesDoNotPassForTheSame() {
        var one = new DraftPicture("Port", "The port", "", "port.jpg");
        var two = new DraftPicture("Tug", "The tug", "", "tug.jpg");
        var first = new DraftRelated("Port shut", "/live/stories/port");
        var second = new DraftRelated("Tug lost", "/live/stories/tug");
        var was = copy("<p>It.</p>", List.of(one, two), List.of(first, second));
        var is = copy("<p>It.</p>", List.of(two, one), List.of(second, first));
        assertThat(WordDiff.of(1, was, 2, is).fields())
                .extracting(WordDiff.Field::field)
                .contains("pictures[0].fileName", "pictures[1].caption", "related[0].url", "related[1].headline");
    }

    @Test
    void bothTextsCanBeReadFromTheDifference() {
        var was = body("<h2>The port</h2><p>One <em>ship</em>, two tugs.</p><ul><li>a</li><li>b</li></ul>");
        var is = body("<h2>The old port</h2><p>One ship, <strong>three</strong> tugs.</p><ul><li>b</li></ul>");
        var pieces = WordDiff.of(1, was, 2, is).fields().get(0).pieces();
        assertThat(text(pieces, Op.GONE)).isEqualTo("The port\nOne ship, two tugs.\na\nb");
        assertThat(text(pieces, Op.NEW)).isEqualTo("The old port\nOne ship, three tugs.\nb");
    }

    @Test
    void eightThousandWordsAgainstEightThousandOthersAreComparedInAMoment() {
        var was = body(words("b", 8_000));
        var is = body(words("i", 8_000));
        WordDiff.of(1, was, 2, is);
        assertTimeout(Duration.ofSeconds(1), () -> WordDiff.of(1, was, 2, is));
    }

    private static String words(String tag, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<%s>w%s%d</%s> ".formatted(tag, tag, i * 7919 % count, tag))
                .collect(Collectors.joining("", "<p>", "</p>"));
    }

    private static String text(List<Piece> pieces, Op op) {
        return pieces.stream()
                .filter(piece -> piece.op() == Op.SAME || piece.op() == op)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String spoken(Piece piece) {
        var sign = piece.op() == Op.GONE ? "-" : "+";
        var in = piece.in().isEmpty() ? "" : "[" + String.join(" ", piece.in()) + "]";
        return sign + piece.text().replace("\n", "~").strip() + in;
    }

    private static Copy body(String html) {
        return copy(html, List.of(), List.of());
    }

    private static Copy copy(String html, List<DraftPicture> pictures, List<DraftRelated> related) {
        return new Draft("", "", "", "", html, "", pictures, related, "").copy();
    }
}
