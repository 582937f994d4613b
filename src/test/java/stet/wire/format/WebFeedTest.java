package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.item;
import static stet.wire.format.Received.items;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import stet.wire.format.Dispatch.Source;

class WebFeedTest {
    @Test
    void rssIsReadWithAllItsFields() throws Unreadable {
        var ferry = item("rss.xml");
        assertThat(ferry.uri()).isEqualTo("https://ins.example#ins-1");
        assertThat(ferry.version()).isEqualTo("2026-11-20T08:15:00Z");
        assertThat(ferry.versionCreated()).isEqualTo(Instant.parse("2026-11-20T08:15:00Z"));
        assertThat(ferry.feed()).isEqualTo("Island News Service");
        assertThat(ferry.sources())
                .containsExactly(new Source("Harbour Data", "source"), new Source("Island News Service", "provider"));
        assertThat(ferry.copyright()).isEqualTo("(c) Island News Service");
        assertThat(ferry.language()).isEqualTo("en-gb");
        assertThat(ferry.headline()).isEqualTo("Ferry & bridge");
        assertThat(ferry.byline()).isEqualTo("Maren Olsen");
        assertThat(ferry.body()).isEqualTo("The ferry sails.\nThe bridge waits.");
        assertThat(ferry.pictures()).containsExactly(Received.picture("", "", "", "", "ferry.jpg"));
    }

    @Test
    void withoutAGuidTheLinkIdentifiesAndTheDescriptionIsTheBody() throws Unreadable {
        var second = items("rss.xml").get(1);
        assertThat(second.uri()).isEqualTo("https://ins.example/second");
        assertThat(second.version()).isEqualTo("1");
        assertThat(second.body()).isEqualTo("Only a description.");
    }

    @Test
    void atomIsReadByItsNamespaceAndAnUpdateIsANewVersion() throws Unreadable {
        var snow = item("atom.xml");
        assertThat(snow.uri()).isEqualTo("urn:meridian:1");
        assertThat(snow.version()).isEqualTo("2026-11-20T08:15:00Z");
        assertThat(snow.feed()).isEqualTo("Meridian Press");
        assertThat(snow.byline()).isEqualTo("Jeanne Morel");
        assertThat(snow.body()).isEqualTo("Snow fell.\nIt melted.");
    }
}
