package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.item;
import static stet.wire.format.Received.items;
import static stet.wire.format.Received.written;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Source;
import stet.wire.format.Dispatch.Status;

class NewsMlTest {
    private static final String BELGA =
            "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>b.be</ProviderId>"
                    + "<DateId>20261120</DateId><NewsItemId>%s</NewsItemId><RevisionId>4</RevisionId>"
                    + "<PublicIdentifier>%s</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
                    + "<Status FormalName=\"USABLE\"/></NewsManagement></NewsItem></NewsML>";

    @Test
    void newsMlG2IsReadWithAllItsFields() throws Unreadable {
        assertThat(item("newsml-g2.xml"))
                .isEqualTo(new Dispatch(
                        "urn:ins:2026:harbour",
                        "7",
                        Kind.TEXT,
                        Status.USABLE,
                        Set.of(Signal.CORRECTION, Signal.UPDATE),
                        Instant.parse("2026-11-20T07:15:00Z"),
                        Instant.parse("2026-11-23T12:00:00Z"),
                        false,
                        Instant.parse("2026-12-24T00:00:00Z"),
                        "Not for use in Norway",
                        "INS",
                        List.of(
                                new Source("Harbour Data", "source"),
                                new Source("Harbour Data", "copyrightHolder"),
                                new Source("INS", "provider"),
                                new Source("Island News Service", "redistributor")),
                        "INS/Harbour Data",
                        "(c) Harbour Data 2026",
                        "en",
                        "Harbour busy",
                        "By Maren Olsen",
                        "LERWICK (INS) -",
                        "The harbour is busy.\nShips wait.",
                        List.of("STRICTLY EMBARGOED", "Contact\nMaren Olsen, 0100", "Desk only."),
                        List.of()));
    }

    @Test
    void everyItemOfAMessageIsReadAndWhatIsNoNewsIsPassedOver() throws Unreadable {
        assertThat(items("newsml-g2.xml"))
                .extracting(Dispatch::uri)
                .containsExactly("urn:ins:2026:harbour", "urn:ins:2026:harbour-picture");
    }

    @Test
    void aPictureComesWithItsFileNameAndAnEmptyEmbargoHoldsItBack() throws Unreadable {
        var cranes = items("newsml-g2.xml").get(1);
        assertThat(cranes.kind()).isEqualTo(Kind.PICTURE);
        assertThat(cranes.status()).isEqualTo(Status.WITHHELD);
        assertThat(cranes.heldBack()).isTrue();
        assertThat(cranes.embargo()).isNull();
        assertThat(cranes.dateline()).as("a time is no dateline").isEmpty();
        assertThat(cranes.pictures())
                .containsExactly(Received.picture(
                        "Cranes", "Cranes at Holmsgarth. INS/Ola Berg", "INS", "OLA BERG", "INS-CRANES.JPG"));
    }

    @Test
    void aPackageIsAnItem() throws Unreadable {
        var top = written("<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:top' version='9'>"
                + "<itemMeta><title>Top stories</title></itemMeta></packageItem>");
        assertThat(top.kind()).isEqualTo(Kind.PACKAGE);
        assertThat(top.headline()).isEqualTo("Top stories");
    }

    @Test
    void nitfInNewsMlG2BringsTheWordsThatTheItemLacks() throws Unreadable {
        var item = written(
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:n'><contentSet><inlineXML>"
                        + "<nitf xmlns=''><body><body.head><hedline><hl1>Peat found</hl1></hedline><byline>By A. Scott</byline>"
                        + "</body.head><body.content><p>Peat.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>");
        assertThat(item.headline()).isEqualTo("Peat found");
        assertThat(item.byline()).isEqualTo("By A. Scott");
        assertThat(item.body()).isEqualTo("Peat.");
    }

    @Test
    void newsMl1IsReadWithAllItsFields() throws Unreadable {
        assertThat(item("newsml-1.xml"))
                .isEqualTo(new Dispatch(
                        "urn:newsml:meridian.example:20261120:MP-77",
                        "2",
                        Kind.TEXT,
                        Status.USABLE,
                        Set.of(Signal.CORRECTION, Signal.UPDATE),
                        Instant.parse("2026-11-20T08:15:00Z"),
                        Instant.parse("2026-11-21T06:00:00Z"),
                        false,
                        null,
                        "NO ARCHIVAL USE",
                        "Meridian Press",
                        List.of(new Source("Ouest Data", "source"), new Source("Meridian Press", "provider")),
                        "Meridian",
                        "(c) Meridian 2026",
                        "fr",
                        "Le pont rouvre",
                        "Par Jeanne Morel",
                        "Brest, 20 nov (Meridian) -",
                        "Le pont a rouvert.\nLa circulation reprend.\nUne photo suit.",
                        List.of("A l'attention des desks", "Jeanne Morel, 0200"),
                        List.of(Received.picture("Le pont rouvre", "", "Meridian", "", "pont.jpg"))));
    }

    @Test
    void anIdentifierThatIsTheSameForAllItemsIsPutTogetherFromItsParts() throws Unreadable {
        assertThat(written(BELGA.formatted("98", "urn:newsml:www.b.be")).uri())
                .isEqualTo("urn:newsml:b.be:20261120:98");
        assertThat(written(BELGA.formatted("98", "urn:newsml:b.be:20261120:98:4N"))
                        .uri())
                .isEqualTo("urn:newsml:b.be:20261120:98");
        Received.refused(BELGA.formatted("", "urn:newsml:www.b.be"), "NO_URI");
    }

    @Test
    void anEmbargoWithoutADateHoldsTheItemBack() throws Unreadable {
        var held = written(BELGA.formatted("98", "").replace("USABLE", "Embargoed"));
        assertThat(held.heldBack()).isTrue();
        assertThat(held.embargo()).isNull();
    }

    @Test
    void manyFeedsAreReadAtOnce() throws Unreadable {
        var once = items("newsml-g2.xml");
        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> {
                    try {
                        return items(i % 2 == 0 ? "newsml-g2.xml" : "nitf.xml");
                    } catch (Unreadable refused) {
                        throw new AssertionError(refused);
                    }
                }))
                .filteredOn(read -> read.size() == 2)
                .hasSize(200)
                .containsOnly(once);
    }
}
