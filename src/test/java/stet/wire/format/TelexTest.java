package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.refused;
import static stet.wire.format.Received.written;

import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Source;

class TelexTest {
    private static final String IPTC_7901 = String.join(
            "\r\n",
            "\u0001ins062 4 i 41 ccccb   ins 061",
            "",
            "Shetland-ferry/",
            "\u0002REFILE",
            "Ferry sails again,",
            "captain says",
            "By Maren Olsen, ins =",
            "",
            "   Lerwick (hdx/ins) - The ferry sails again, said its",
            "captain.",
            "",
            "   It was mended on Thursday.",
            "",
            "# ins NOTEBOOK",
            "",
            "* * * *",
            "The following information is not for publication",
            "",
            "\u0003201137 GMT Nov 26 ",
            "\u0004");
    private static final String ANPA = String.join(
            "\r\n",
            "\u0016\u0016\u0001G7787\u001fins",
            "r d\u0013\u0011 BC-Shetland-Lobster 1stLd-Writethru   11-20 0041",
            "\u0002^BC-Shetland-Lobster, 1st Ld-Writethru,41<",
            "^Lobster walks",
            "home<",
            "^Eds: New approach.<",
            "^By MAREN OLSEN=",
            "\t   LERWICK, Shetland (INS) _ A lobster walked",
            "home.",
            "\t   It was met.",
            "",
            "\t   \u0003INS-WF-11-20-26 1626GMT<",
            "\f",
            "\u0004");

    @Test
    void iptc7901IsReadWithAllItsFields() throws Unreadable {
        var ferry = written(IPTC_7901);
        assertThat(ferry.uri()).isEqualTo("urn:iptc7901:ins:062:201137-gmt-nov-26");
        assertThat(ferry.versionCreated()).isEqualTo(Instant.parse("2026-11-20T11:37:00Z"));
        assertThat(ferry.signals()).containsExactly(Signal.CORRECTION);
        assertThat(ferry.feed()).isEqualTo("ins");
        assertThat(ferry.sources())
                .containsExactly(
                        new Source("hdx", "source"), new Source("ins", "source"), new Source("ins", "provider"));
        assertThat(ferry.headline()).isEqualTo("Ferry sails again, captain says");
        assertThat(ferry.byline()).isEqualTo("By Maren Olsen, ins");
        assertThat(ferry.dateline()).isEqualTo("Lerwick (hdx/ins)");
        assertThat(ferry.body())
                .isEqualTo("Lerwick (hdx/ins) - The ferry sails again, said its captain.\nIt was mended on Thursday.");
        assertThat(ferry.notes())
                .containsExactly("# ins NOTEBOOK", "* * * * The following information is not for publication");
    }

    @Test
    void anpaIsReadWithAllItsFields() throws Unreadable {
        var lobster = written(ANPA);
        assertThat(lobster.uri()).isEqualTo("urn:anpa1312:g7787:ins-wf-11-20-26-1626gmt");
        assertThat(lobster.versionCreated()).isEqualTo(Instant.parse("2026-11-20T16:26:00Z"));
        assertThat(lobster.signals()).containsExactly(Signal.UPDATE);
        assertThat(lobster.sources().get(0)).isEqualTo(new Source("INS", "source"));
        assertThat(lobster.headline()).isEqualTo("Lobster walks home");
        assertThat(lobster.byline()).isEqualTo("By MAREN OLSEN");
        assertThat(lobster.dateline()).isEqualTo("LERWICK, Shetland (INS)");
        assertThat(lobster.body()).isEqualTo("LERWICK, Shetland (INS) _ A lobster walked home.\nIt was met.");
        assertThat(lobster.notes()).containsExactly("Eds: New approach.");
    }

    @Test
    void aKillIsToldByWhatStandsAfterTheSlugAndNotByTheSlug() throws Unreadable {
        assertThat(written(ANPA.replace("1stLd-Writethru", "Kill")).signals()).contains(Signal.KILL);
        assertThat(written(ANPA.replace("BC-Shetland-Lobster 1stLd-Writethru", "BC-Lobster-Kill"))
                        .signals())
                .doesNotContain(Signal.KILL);
    }

    @Test
    void whatIsNotUtf8IsWindows1252() throws Unreadable {
        var bytes =
                IPTC_7901.replace("captain", "capit\u00e1n \u201cB\u201d").getBytes(Charset.forName("windows-1252"));
        assertThat(Formats.read(bytes).items().get(0).headline())
                .isEqualTo("Ferry sails again, capit\u00e1n \u201cB\u201d says");
    }

    @Test
    void withoutItsEndAMessageIsLikeAnotherDays() {
        refused(IPTC_7901.substring(0, IPTC_7901.indexOf('\u0003')), "NO_URI");
        refused(ANPA.substring(0, ANPA.indexOf('\u0003')), "NO_URI");
    }

    @Test
    void aLetterIsNoWireItem() {
        refused("Dear desk, the ferry sails again.", "UNKNOWN_FORMAT");
    }
}
