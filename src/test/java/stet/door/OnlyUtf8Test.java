package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Scene;

/** A body is JSON, says so, and is written in UTF-8. */
@QuarkusTest
class OnlyUtf8Test extends Scene {
    private static final String CHECK = "/api/credit-checks";
    private static final String COPY = "{\"body\": \"<p>Müller said.</p>\"}";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "ISO-8859-1"})
    void anyOtherWayOfWritingIsRefused(String charset) {
        as(RHEA).sendBytes("POST", CHECK, COPY.getBytes(Charset.forName(charset)))
                .isProblem(400, "NOT_UTF_8");
    }

    /** Under the wire's addresses messages come in any format; what a chief sends there is JSON. */
    @Test
    void soIsWhatAChiefSendsUnderTheWiresAddress() {
        var reason = "{\"reason\": \"It stands.\"}".getBytes(StandardCharsets.UTF_16LE);
        as(CARLA)
                .sendBytes("POST", "/api/wire/items/urn:none/reinstatement", reason)
                .isProblem(400, "NOT_UTF_8");
    }

    @Test
    void aCharacterWrittenLongerThanItHasToBeIsRefused() {
        var json = "{\"body\": \"<p>..</p>\"}".getBytes(StandardCharsets.US_ASCII);
        int dots = new String(json, StandardCharsets.US_ASCII).indexOf("..");
        json[dots] = (byte) 0xC0;
        json[dots + 1] = (byte) 0xAE;
        as(RHEA).sendBytes("POST", CHECK, json).isProblem(400, "NOT_UTF_8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/json",
                "application/octet-stream",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-7",
                "json",
            })
    void whatDoesNotSayThatItIsJsonInUtf8IsRefused(String type) {
        as(RHEA).with("Content-Type", type)
                .sendBytes("POST", CHECK, COPY.getBytes(StandardCharsets.UTF_8))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "Application/JSON; charset=\"utf-8\"",
            })
    void whatSaysSoIsTaken(String type) {
        as(RHEA).with("Content-Type", type)
                .sendBytes("POST", CHECK, COPY.getBytes(StandardCharsets.UTF_8))
                .is(200);
    }

    @Test
    void aBodyOfNoTypeIsRefused() {
        assertThat(as(RHEA).rawStatus("POST", CHECK, "", COPY.replace("ü", "u")))
                .isEqualTo(415);
    }
}
