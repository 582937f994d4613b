package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.wire.format.Received.refused;
import static stet.wire.format.Received.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static final String RSS = "<rss version='2.0'><channel><title>t</title><link>l</link><description>d"
            + "</description><item><title>%s</title><guid>g</guid></item></channel></rss>";

    @Test
    void aFileIsNeverReadIntoAnItem(@TempDir Path folder) throws IOException {
        var secret =
                Files.writeString(folder.resolve("secret"), "the source's name").toUri();
        var general = "<!DOCTYPE nitf [<!ENTITY x SYSTEM '%s'>]>".formatted(secret);
        refused(
                general + "<nitf><head><docdata><doc-id id-string='a'/></docdata></head><body>&x;</body></nitf>",
                "DTD");
        refused(general + RSS.formatted("&x;"), "DTD");
        refused("<!DOCTYPE rss SYSTEM '%s'>".formatted(secret) + RSS.formatted("&x;"), "NOT_XML");
    }

    @Test
    void aDtdThatIsOnlyNamedIsNotFetched() throws Unreadable {
        var parameter = "<!DOCTYPE nitf [<!ENTITY % dtd SYSTEM 'http://127.0.0.1:9/evil.dtd'> %dtd;]>";
        var body = "<nitf><head><docdata><doc-id id-string='a'/></docdata></head></nitf>";
        assertThat(written(parameter + body).uri()).isEqualTo("a");
        assertThat(written("<!DOCTYPE nitf PUBLIC 'x' 'http://127.0.0.1:9/nitf.dtd'>" + body)
                        .uri())
                .isEqualTo("a");
    }

    @Test
    void aBillionLaughsAreRefusedBeforeTheFirst() {
        var laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol 'lol'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY lol%d '%s'>"
                    .formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
        }
        atOnce(() -> refused(laughs + "]><rss>&lol9;</rss>", "DTD"));
    }

    @Test
    void aMessageOf100MegabytesIsNotLookedInto() {
        var large = new byte[100 * 1024 * 1024];
        large[0] = '{';
        atOnce(() -> refused(large, "TOO_LARGE"));
    }

    @Test
    void aBombIsNotUnpackedBeyondTheLimit() throws IOException {
        var bomb = packed(new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        atOnce(() -> refused(bomb, "TOO_LARGE"));
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException, Unreadable {
        assertThat(Formats.read(packed(Received.bytes("ninjs-1.json"))).items()).hasSize(1);
        refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "BROKEN_GZIP");
    }

    @Test
    void nestingHasALimit() {
        atOnce(() -> refused("{\"a\":".repeat(100_000), "TOO_DEEP"));
        atOnce(() -> refused("<nitf>" + "<p>".repeat(100_000), "TOO_DEEP"));
        atOnce(() -> refused("<rss>" + "<a/>".repeat(300_000) + "</rss>", "TOO_LARGE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"uri\":\"a\"                                                                         | NOT_JSON",
                "{\"uri\":\"a\"} {\"uri\":\"b\"}                                                        | NOT_JSON",
                "[]                                                                                     | NO_ITEM",
                "[1]                                                                                    | NOT_NINJS",
                "{\"name\":\"a\"}                                                                       | UNKNOWN_FORMAT",
                "{\"headline\":\"a\"}                                                                   | NO_URI",
                "{\"uri\":\"a\",\"type\":\"event\"}                                                     | NOT_NEWS",
                "{\"uri\":\"a\",\"pubstatus\":\"maybe\"}                                                | UNKNOWN_STATUS",
                "{\"uri\":\"a\",\"embargoed\":\"Friday\"}                                               | BAD_TIME",
                "{\"uri\":\"a\",\"embargoed\":\"2026-02-30T00:00:00Z\"}                                 | BAD_TIME",
                "{\"uri\":\"a\",\"expires\":\"soon\"}                                                   | BAD_TIME",
                "{\"uri\":\"a\",\"body_text\":\"\\u0000\"}                                              | CONTROL_CHARACTERS",
                "{\"uri\":\"a\",\"headline\":\"\\ud83d\"}                                               | CONTROL_CHARACTERS",
                "<rss><channel>                                                                         | NOT_XML",
                "<rss/>                                                                                 | NOT_A_FEED",
                "<html/>                                                                                | UNKNOWN_FORMAT",
                "<feed xmlns='urn:other'/>                                                              | UNKNOWN_FORMAT",
                "<?xml version='1.0' encoding='klingon'?><nitf/>                                        | UNKNOWN_ENCODING",
                "<nitf/>                                                                                | NO_URI",
                "<nitf>&nbsp;</nitf>                                                                    | NOT_XML",
                "<NewsML/>                                                                              | NO_ITEM",
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>                                | NO_URI",
                "<conceptItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='c'/>                    | NOT_NEWS",
                "`  `                                                                                   | EMPTY",
            })
    void whatIsNoItemIsRefusedForATrueReason(String message, String code) {
        refused(message, code);
    }

    @Test
    void whatNamesAnItemHasALength() {
        refused("{\"uri\":\"%s\"}".formatted("a".repeat(1_001)), "TOO_LONG");
        refused("{\"uri\":\"a\",\"version\":%s}".formatted("1".repeat(1_001)), "TOO_LARGE");
    }

    @Test
    void aReasonQuotesNothingOfWhatCame() {
        assertThatThrownBy(() -> written("{\"uri\":\"a\",\"pubstatus\":\"<script>\"}"))
                .isInstanceOfSatisfying(Unreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo("The item's status is none of usable, withheld and canceled."));
    }

    private static void atOnce(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void textInUtf16IsRead() throws Unreadable {
        var bytes =
                "\uFEFF<?xml version='1.0' encoding='UTF-16'?><nitf><head><docdata><doc-id id-string='caf\u00e9'/></docdata></head></nitf>"
                        .getBytes(StandardCharsets.UTF_16LE);
        assertThat(Formats.read(bytes).items().get(0).uri()).isEqualTo("caf\u00e9");
    }
}
