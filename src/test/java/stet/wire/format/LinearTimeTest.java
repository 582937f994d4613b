package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight times the message may take eight times as long, not sixty-four times. */
class LinearTimeTest {
    private static final int SMALL = 20_000;
    private static final int TIMES = 8;

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void eightTimesTheMessageDoesNotTakeSixtyFourTimesAsLong(String name, IntFunction<String> written) {
        var small = written.apply(SMALL).getBytes(StandardCharsets.UTF_8);
        var large = written.apply(SMALL * TIMES).getBytes(StandardCharsets.UTF_8);
        read(small);
        var before = shortest(small);
        var after = shortest(large);
        assertThat(after).isLessThan(before.multipliedBy(TIMES * 4L).plusMillis(100));
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                named("nested HTML", size -> html("<div>".repeat(size / 5))),
                named("formatting never closed", size -> html("<b><p>".repeat(size / 6))),
                named("formatting told apart and never closed", size -> html(many("<b id=%d><p>", size))),
                named("half a tag", size -> text("<p ".repeat(size / 3))),
                named("escapes", size -> text("&amp;".repeat(size / 5))),
                named("capitals", size -> text("KILL ".repeat(size / 5))),
                named("brackets", size -> picture("(Photo by A ".repeat(size / 12))),
                named(
                        "media",
                        size ->
                                "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item>%s</item></channel></rss>"
                                        .formatted("<media:content medium='image' url='a.jpg'/>".repeat(size / 43))),
                named("links in links", size -> html("<a><ul><li>".repeat(size / 11))),
                named("ampersands", size -> html("&".repeat(size))),
                named("sources", size -> item("\"infosource\":[%s{}]", "{\"name\":\"n%d\"},", size)),
                named(
                        "associations",
                        size -> item("\"associations\":[%s{}]", "{\"type\":\"picture\",\"n\":%d},", size)),
                named("digits of a time", size -> item("\"x\":[%s0],\"embargoed\":\"2026-01-01T00:00Z\"", "%d,", size)),
                named("namespaces", size -> "<nitf %s/>".formatted(many("xmlns:a%d='u' ", size))),
                named("paragraphs", size -> "<nitf>%s</nitf>".formatted("<p>a</p>".repeat(size / 8))),
                named("comments before the root", size -> "<!-- -->".repeat(size / 8) + "<nitf/>"),
                named("document type", size -> "<!DOCTYPE nitf [" + "<!ELEMENT a ANY>".repeat(size / 16) + "]><nitf/>"),
                named("components", size -> "<NewsML><NewsItem>%s</NewsItem></NewsML>"
                        .formatted(many(
                                "<NewsComponent><ContentItem><DataContent>a%d</DataContent></ContentItem>"
                                        + "</NewsComponent>",
                                size))),
                named("entries", size -> "<rss version='2.0'><channel><title>t</title>%s</channel></rss>"
                        .formatted(many("<item><guid>%d</guid></item>", size))),
                named("lines of a telex", size -> telex("a\n".repeat(size / 2))),
                named("one line of a telex", size -> telex("A ".repeat(size / 2))),
                named("ends of a telex", size -> telex("\u0003 ".repeat(size / 2))),
                named(
                        "carets",
                        size -> "\u0001G7787\u001fins\nr d x\n\u0002" + "^a\n".repeat(size / 3)
                                + "\u0003INS-WF-11-20-26 1626GMT<"));
    }

    private static Arguments named(String name, IntFunction<String> written) {
        return Arguments.of(name, written);
    }

    private static String html(String body) {
        return "{\"uri\":\"a\",\"body_html\":\"%s\"}".formatted(body);
    }

    private static String text(String body) {
        return "{\"uri\":\"a\",\"body_text\":\"%s\"}".formatted(body);
    }

    private static String picture(String caption) {
        return "{\"uri\":\"a\",\"type\":\"picture\",\"description_text\":\"%s\"}".formatted(caption);
    }

    private static String item(String field, String each, int size) {
        return "{\"uri\":\"a\",%s}".formatted(field.formatted(many(each, size)));
    }

    private static String telex(String copy) {
        return "\u0001ins062 4 i 41 b ins 061\n\u0002a =\n" + copy + "\n\u0003201137 GMT Nov 26";
    }

    private static String many(String each, int size) {
        var all = new StringBuilder();
        IntStream.iterate(0, i -> all.length() < size, i -> i + 1).forEach(i -> all.append(each.formatted(i)));
        return all.toString();
    }

    private static Duration shortest(byte[] message) {
        return IntStream.range(0, 3)
                .mapToObj(i -> read(message))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration read(byte[] message) {
        long start = System.nanoTime();
        try {
            assertThat(Formats.read(message).items()).isNotEmpty();
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isNotBlank();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
