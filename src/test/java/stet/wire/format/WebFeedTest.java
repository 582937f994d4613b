package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.item;
import static stet.wire.format.Received.items;
import static stet.wire.format.Received.written;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.wire.format.Dispatch.Source;
import stet.wire.format.Dispatch.Status;

class WebFeedTest {
    private static final String RSS =
            "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Island News</title>"
                    + "<link>%s</link><item><guid isPermaLink='false'>%s</guid>%s</item></channel></rss>";

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

    @ParameterizedTest
    @CsvSource({
        "4711,                      https://ins.example/#4711",
        "urn:ins:4711,              urn:ins:4711",
        "TAG:ins.example:4711,      TAG:ins.example:4711",
        "https://ins.example/4711,  https://ins.example/4711"
    })
    void anIdentifierThatIsUniqueInItsFeedAloneIsQualifiedByTheFeed(String guid, String uri) throws Unreadable {
        assertThat(written(RSS.formatted("https://ins.example/", guid, "")).uri())
                .isEqualTo(uri);
    }

    @Test
    void twoFeedsWithOneNumberAreTwoItems() throws Unreadable {
        assertThat(written(RSS.formatted("https://ins.example/", "4711", "")).uri())
                .isNotEqualTo(written(RSS.formatted("https://meridian.example/", "4711", ""))
                        .uri());
        assertThat(written(RSS.formatted("", "4711", "")).uri())
                .as("without a link the feed is known by its title")
                .isEqualTo("Island News#4711");
    }

    @Test
    void mediaRssBringsPicturesWithWhatIsSaidOfThem() throws Unreadable {
        var grouped = "<media:group><media:content url='https://ins.example/s.jpg' width='100' medium='image'/>"
                + "<media:content url='https://ins.example/l.jpg' width='900' type='image/jpeg'>"
                + "<media:credit role='photographer'>Ola Berg</media:credit><media:thumbnail url='t.jpg'/></media:content>"
                + "<media:title>Cranes</media:title><media:text>At Holmsgarth.</media:text></media:group>";
        var beside = "<media:content url='https://ins.example/a.mp4' medium='video'/>"
                + "<media:content url='https://ins.example/b.jpg' medium='image'/>"
                + "<media:credit>Ola Berg/INS</media:credit><media:description>The quay.</media:description>";
        assertThat(written(RSS.formatted("l", "urn:a", grouped)).pictures())
                .containsExactly(Received.picture(
                        "Cranes", "At Holmsgarth.", "Ola Berg", "Ola Berg", "l.jpg", "s.jpg", "t.jpg"));
        assertThat(written(RSS.formatted("l", "urn:a", beside)).pictures())
                .containsExactly(Received.picture("", "The quay.", "Ola Berg/INS", "", "b.jpg"));
        assertThat(written(RSS.formatted("l", "urn:a", "<media:thumbnail url='t.jpg'/>"))
                        .pictures())
                .containsExactly(Received.picture("", "", "", "", "t.jpg"));
    }

    @Test
    void whatAtomSaysIsDeletedIsCanceled() throws Unreadable {
        var deleted =
                written("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                        + "<title>INS</title><id>urn:ins</id><at:deleted-entry ref='urn:ins:ferry' when='2026-11-20T08:15:00Z'/>"
                        + "</feed>");
        assertThat(deleted.uri()).isEqualTo("urn:ins:ferry");
        assertThat(deleted.status()).isEqualTo(Status.CANCELED);
        assertThat(deleted.version()).isEqualTo("2026-11-20T08:15:00Z");
    }

    @Test
    void theApsWebFeedSaysWhoseItIsAndRepeatsNoHead() throws Unreadable {
        var ferry = written("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apcm='http://ap.org/schemas/03/2005/apcm'"
                + " xmlns:apnm='http://ap.org/schemas/03/2005/apnm'><title type='xhtml'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'><b>INS Headlines</b></div></title><id>urn:ins</id><entry>"
                + "<id>urn:ins:ferry</id><title>Ferry</title><apcm:ContentMetadata><apcm:ByLine>By MAREN OLSEN</apcm:ByLine>"
                + "<apcm:DateLine>LERWICK (INS)</apcm:DateLine><apcm:Source>INS</apcm:Source></apcm:ContentMetadata>"
                + "<apnm:NewsManagement><apnm:ManagementSequenceNumber>7</apnm:ManagementSequenceNumber>"
                + "<apnm:PublishingReleaseDateTime>2026-11-21T06:00:00Z</apnm:PublishingReleaseDateTime>"
                + "</apnm:NewsManagement><content type='text/xml'><nitf xmlns=''><body><body.head><hedline><hl1>Ferry</hl1>"
                + "</hedline><byline>By MAREN OLSEN</byline></body.head><body.content><p>It sails.</p></body.content></body>"
                + "</nitf></content></entry></feed>");
        assertThat(ferry.feed()).isEqualTo("INS Headlines");
        assertThat(ferry.sources().get(0)).isEqualTo(new Source("INS", "source"));
        assertThat(ferry.version()).isEqualTo("7");
        assertThat(ferry.embargo()).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(ferry.dateline()).isEqualTo("LERWICK (INS)");
        assertThat(ferry.body()).isEqualTo("It sails.");
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
