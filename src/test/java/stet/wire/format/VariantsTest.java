package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.written;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Source;

/** What agencies and systems make of the standards. */
class VariantsTest {
    @ParameterizedTest
    @CsvSource({
        "NINJS,           urn:ins:ferry",
        "FINGERPOST,      INS/ferry",
        "REUTERS_CONNECT, 'tag:ins.example,2026:ferry'",
        "DIGITALWIRES,    urn:newsml:ins.example:ferry",
        "AP,              00ff",
        "APPL,            00ff",
        "NEWSML_1,        urn:newsml:ins.example:20261120:ferry"
    })
    void anItemIsKnownByWhatStaysTheSame(Feed feed, String uri) throws Unreadable {
        var ferry = written(feed.message(Feed.HEADLINE, Feed.NOTE, Feed.BODY));
        assertThat(ferry.uri()).isEqualTo(uri);
        assertThat(ferry.version()).isEqualTo("2");
        assertThat(ferry.kind()).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "'<p>A &amp; B.</p>\\n<p>C <b>d</b>.</p>', 'A & B.\nC d.'",
        "'A &amp; <i>B</i>\\n  c',                 'A & B\n  c'",
        "'A < B & C  > d\\n\\n  e ',               'A < B & C  > d\n\n  e'",
        "'<section><h2>A</h2>B</section>',         'A\nB'"
    })
    void textThatIsMarkupBecomesText(String sent, String read) throws Unreadable {
        for (var field : new String[] {"body_text", "body"}) {
            var body = written("{\"uri\":\"a\",\"%s\":\"%s\"}".formatted(field, sent))
                    .body();
            assertThat(body.strip()).isEqualTo(read.replace("\\n", "\n"));
        }
        var bodies = written(
                "{\"uri\":\"a\",\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"%s\"}]}".formatted(sent));
        assertThat(bodies.body().strip()).isEqualTo(read.replace("\\n", "\n"));
    }

    @Test
    void aHeadlineIsPlainInEachFormat() throws Unreadable {
        for (var feed : Feed.values()) {
            var escaped = feed.name().matches("NINJS|FINGERPOST|REUTERS_CONNECT|DIGITALWIRES|AP|IPTC_7901|ANPA")
                    ? "<b>Ferry</b> &amp; bridge"
                    : "&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; bridge";
            assertThat(written(feed.message(escaped, Feed.NOTE, Feed.BODY)).headline())
                    .as(feed.name())
                    .isEqualTo("Ferry & bridge");
        }
    }

    @ParameterizedTest
    @CsvSource({"'\uFEFF'", "'\n  '", "'\uFEFF\r\n'", "' \uFEFF'"})
    void whatStandsBeforeTheDeclarationIsPassedOver(String before) throws Unreadable {
        var message = Feed.NEWSML_G2.message(Feed.HEADLINE, Feed.NOTE, Feed.BODY);
        assertThat(written(before + message).uri()).isEqualTo("urn:ins:ferry");
        assertThat(written(before + Feed.RSS.message(Feed.HEADLINE, Feed.NOTE, Feed.BODY))
                        .uri())
                .isEqualTo("https://ins.example/ferry");
    }

    @Test
    void applIsReadInUtc() throws Unreadable {
        var ferry = written(Feed.APPL.messageWith(
                "<RecordType>Change</RecordType>",
                "<RecordType>Change</RecordType><ChangeEvent>2026-11-20T08:15:00</ChangeEvent>"
                        + "<ReleaseDateTime>2026-11-21T06:00:00</ReleaseDateTime>"));
        assertThat(ferry.versionCreated()).isEqualTo(Instant.parse("2026-11-20T08:15:00Z"));
        assertThat(ferry.embargo()).isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));
        assertThat(ferry.feed()).isEqualTo("AP");
    }

    @Test
    void anAlertInAnotherScriptIsStillItsHouses() throws Unreadable {
        var alert = written(Feed.NEWSML_1
                .message("", Feed.NOTE, "\u0627\u0644\u0639\u0628\u0627\u0631\u0629</p><p>\u0641\u0641/\u062d \u0633")
                .replace("FormalName=\"News\"", "FormalName=\"Alert\"")
                .replace(
                        "<NewsLines>",
                        "<AdministrativeMetadata><Provider><Party FormalName=\"\u0623 \u0641\"/></Provider>"
                                + "</AdministrativeMetadata><NewsLines>"));
        assertThat(alert.signals()).containsExactly(Signal.ALERT);
        assertThat(alert.sources()).contains(new Source("INS", "provider"));
        assertThat(alert.headline()).isEqualTo("\u0627\u0644\u0639\u0628\u0627\u0631\u0629");
        assertThat(alert.body()).isEqualTo("\u0627\u0644\u0639\u0628\u0627\u0631\u0629");
        assertThat(alert.notes()).contains("\u0641\u0641/\u062d \u0633");
    }

    @ParameterizedTest
    @CsvSource({"hh/ph/ts, true", "ab-cd/ef, true", "ATF/Reuters, false", "Unst, false", "and/or the other one, false"})
    void theLettersOfTheDeskAreNoCopy(String foot, boolean forTheDesk) throws Unreadable {
        var ferry = written(Feed.NEWSML_1.message(Feed.HEADLINE, Feed.NOTE, "It sails.</p><p>" + foot));
        assertThat(ferry.body()).isEqualTo(forTheDesk ? "It sails." : "It sails.\n" + foot);
    }

    @ParameterizedTest
    @CsvSource({"20261124T080200+0000, LERWICK", "2026-11-24, LERWICK", "Nov 24, 'LERWICK, Nov 24'"})
    void aDateInFiguresIsNoPartOfADateline(String date, String dateline) throws Unreadable {
        var ferry = written(Feed.NITF.messageWith(
                "</hedline>",
                "</hedline><dateline><location>LERWICK</location><story.date>" + date + "</story.date></dateline>"));
        assertThat(ferry.dateline()).isEqualTo(dateline);
    }

    @ParameterizedTest
    @CsvSource({"NEWSML_1, FormalName=\"News\", FormalName=\"Flash\"", "AP, [\"none\"], [\"NewsAlert\"]"})
    void whatIsUrgentIsAnAlert(Feed feed, String usual, String instead) throws Unreadable {
        assertThat(written(feed.messageWith(usual, instead)).signals()).containsExactly(Signal.ALERT);
    }
}
