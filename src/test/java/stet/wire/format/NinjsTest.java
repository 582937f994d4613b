package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.item;
import static stet.wire.format.Received.items;
import static stet.wire.format.Received.written;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Source;
import stet.wire.format.Dispatch.Status;
import stet.wire.format.Dispatch.WirePicture;

class NinjsTest {
    @Test
    void ninjs1IsReadWithAllItsFields() throws Unreadable {
        assertThat(item("ninjs-1.json"))
                .isEqualTo(new Dispatch(
                        "urn:ins:2026:ferry",
                        "3",
                        Kind.TEXT,
                        Status.USABLE,
                        Set.of(Signal.CORRECTION),
                        Instant.parse("2026-11-20T08:15:00Z"),
                        Instant.parse("2026-11-21T06:00:00Z"),
                        false,
                        Instant.parse("2026-12-20T00:00:00Z"),
                        "NO ARCHIVES",
                        "Island News Service",
                        List.of(
                                new Source("Harbour Data", "source"),
                                new Source("Island News Service", "copyrightHolder"),
                                new Source("Island News Service", "distributor")),
                        "",
                        "(c) Island News Service 2026",
                        "en-gb",
                        "CORRECTED-Ferry to Unst sails again",
                        "By Maren Olsen",
                        "LERWICK, Shetland",
                        "LERWICK (INS) -  The ferry sails again.\n\n  It was mended on Thursday. ",
                        List.of("Corrects the day in paragraph 2.", "FILE PHOTO"),
                        List.of(Received.picture(
                                "The Linga",
                                "The ferry Linga at Gutcher.",
                                "Ola Berg/INS",
                                "Ola Berg",
                                "INS-4711.jpg",
                                "1.jpg"))));
    }

    @Test
    void ninjs2KeepsItsTextsInListsByRole() throws Unreadable {
        var storm = item("ninjs-2.json");
        assertThat(storm.status()).isEqualTo(Status.WITHHELD);
        assertThat(storm.headline()).isEqualTo("Storm shuts three schools");
        assertThat(storm.byline()).isEqualTo("By Maren Olsen");
        assertThat(storm.creditLine()).isEqualTo("INS/Met Desk");
        assertThat(storm.sources()).extracting(Source::name).containsExactly("Met Desk", "Island News Service");
        assertThat(storm.body()).isEqualTo("Storm\nThree schools shut.\nUnst\nYell");
        assertThat(storm.notes()).containsExactly("Call the desk: 0100");
    }

    @Test
    void ninjs3WritesItsFieldsInCamelCase() throws Unreadable {
        var wave = item("ninjs-3.json");
        assertThat(wave.kind()).isEqualTo(Kind.PICTURE);
        assertThat(wave.status()).isEqualTo(Status.CANCELED);
        assertThat(wave.versionCreated()).isEqualTo("2026-11-20T08:15:00.250Z");
        assertThat(wave.embargo()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(wave.usage()).isEqualTo("NO SALES");
        assertThat(wave.copyright()).isEqualTo("Island News Service");
        assertThat(wave.sources().get(0)).isEqualTo(new Source("Coast Guard", "source"));
        assertThat(wave.notes()).containsExactly("The picture shows another island.");
        assertThat(wave.body()).isEqualTo("A wave.\n");
        assertThat(wave.pictures())
                .containsExactly(Received.picture(
                        "A wave", "A wave at Muckle Flugga.", "Coast Guard via INS", "Ola Berg", "wave.jpg", "9.jpg"));
    }

    @Test
    void theApsItemsAreKnownByTheirItemIdAndOwnedByTheMember() throws Unreadable {
        var barge = items("ap.json").get(0);
        assertThat(barge.uri()).isEqualTo("c0ffee");
        assertThat(barge.version()).isEqualTo("4");
        assertThat(barge.feed()).isEqualTo("AP");
        assertThat(barge.sources()).containsExactly(new Source("Unst Times", "Member"), new Source("AP", "provider"));
        assertThat(barge.signals()).containsExactlyInAnyOrder(Signal.KILL, Signal.HOLD_FOR_RELEASE);
        assertThat(barge.byline()).isEqualTo("By MAREN OLSEN, OLA BERG");
        assertThat(barge.usage()).isEqualTo("For editorial use. NO RESALE");
        assertThat(items("ap.json").get(1).pictures())
                .containsExactly(new WirePicture(
                        "Bressay Barge",
                        "The barge. (Ola Berg/Unst Times via AP)",
                        "ASSOCIATED PRESS",
                        "Ola Berg",
                        "Bressay_Barge_42.jpg",
                        "decaf",
                        List.of()));
    }

    @Test
    void copyThatAClientFetchedBesideTheApsEnvelopeIsTheBody() throws Unreadable {
        var item = written(
                "{\"api_version\":\"1\",\"data\":{\"item\":{\"type\":\"text\",\"altids\":{\"itemid\":\"c0ffee\"}}},"
                        + "\"nitf\":{\"body_html\":\"<block><p>The barge sank.</p></block>\"}}");
        assertThat(item.body()).isEqualTo("The barge sank.");
    }

    @Test
    void superdesksItemsAreKnownByTheirGuid() throws Unreadable {
        var bridge = item("superdesk.json");
        assertThat(bridge.uri()).isEqualTo("tag:meridian.example:2026:bridge");
        assertThat(bridge.version()).isEqualTo("2");
        assertThat(bridge.feed()).isEqualTo("Meridian Press");
        assertThat(bridge.sources())
                .containsExactly(new Source("INS", "source"), new Source("Meridian Press", "copyrightHolder"));
        assertThat(bridge.body()).isEqualTo("The bridge & the road open.\nOn Monday.");
    }

    @Test
    void aVersionWithoutANumberIsKnownByItsTime() throws Unreadable {
        assertThat(written("{\"uri\":\"a\",\"versioncreated\":\"2026-11-20T09:15:00+01:00\"}")
                        .version())
                .isEqualTo("2026-11-20T08:15:00Z");
        assertThat(written("{\"uri\":\"a\"}").version()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T06:00:00Z,          2026-11-21T06:00:00Z",
        "20261121T070000+0100,          2026-11-21T06:00:00Z",
        "2026-11-21 06:00 GMT,          2026-11-21T06:00:00Z",
        "2026-11-21T06:00:00.123456789Z,2026-11-21T06:00:00.123456789Z",
        "2026-11-21T06:00:00,           2026-11-21T18:00:00Z",
        "2026-11-21,                    2026-11-21T12:00:00Z"
    })
    void anEmbargoWithoutAZoneHoldsUntilThatHourHasPassedEverywhere(String written, Instant read) throws Unreadable {
        assertThat(written("{\"uri\":\"a\",\"embargoed\":\"%s\"}".formatted(written))
                        .embargo())
                .isEqualTo(read);
    }

    @Test
    void aLineOfABatchIsReadFromWhereItStandsInTheBuffer() throws Unreadable {
        var buffer = "xx{\"uri\":\"urn:ins:1\",\"body_text\":\"Caf\u00e9\"}yy".getBytes(StandardCharsets.UTF_8);
        assertThat(Formats.readNinjs(buffer, 2, buffer.length - 4).body()).isEqualTo("Caf\u00e9");
    }
}
