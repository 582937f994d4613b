package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.item;
import static stet.wire.format.Received.written;

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

class NitfTest {
    @Test
    void nitfIsReadWithAllItsFields() throws Unreadable {
        assertThat(item("nitf.xml"))
                .isEqualTo(new Dispatch(
                        "ins-lighthouse-1",
                        "5",
                        Kind.TEXT,
                        Status.USABLE,
                        Set.of(Signal.CORRECTION),
                        Instant.parse("2026-11-20T12:24:46Z"),
                        Instant.parse("2026-11-20T23:01:00Z"),
                        false,
                        Instant.parse("2026-12-19T10:00:00Z"),
                        "online only",
                        "Island News Service",
                        List.of(
                                new Source("Harbour Data", "copyrightHolder"),
                                new Source("INS", "provider"),
                                new Source("Island News Service", "distributor")),
                        "",
                        "Harbour Data 2026",
                        "en-gb",
                        "Lighthouse sold",
                        "By Maren Olsen",
                        "LERWICK, Nov 20",
                        "The lighthouse was sold.\nThe price\n1926 100\n2026 9\nOla Berg contributed.",
                        List.of("Embargoed to 0001 Saturday", "Photo to follow."),
                        List.of(Received.picture("", "The light at night.", "Ola Berg/INS", "", "light.jpg"))));
    }

    @ParameterizedTest
    @CsvSource({
        "usable,    20261121T000000Z, 2026-11-21T00:00:00Z, false",
        "usable,    20261120T000000Z, ,                     false",
        "'',        20261119T000000Z, ,                     false",
        "embargoed, 20261119T000000Z, 2026-11-19T00:00:00Z, false",
        "embargoed, '',               ,                     true"
    })
    void aReleaseAfterTheIssueIsAnEmbargoWhateverTheStatus(
            String status, String release, Instant embargo, boolean heldBack) throws Unreadable {
        var item = written(("<nitf><head><docdata management-status='%s'><doc-id id-string='a'/>"
                        + "<date.issue norm='20261120T000000Z'/><date.release norm='%s'/></docdata></head></nitf>")
                .formatted(status, release));
        assertThat(item.embargo()).isEqualTo(embargo);
        assertThat(item.heldBack()).isEqualTo(heldBack);
    }

    @Test
    void theRightToUseItMayEndBeforeTheItem() throws Unreadable {
        var item = written("<nitf><head><docdata><doc-id id-string='a'/><date.expire norm='20261220T000000Z'/>"
                + "<doc.rights enddate='20261201T000000Z'/></docdata></head></nitf>");
        assertThat(item.expires()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void withoutADocumentIdTheDynamicUseKeyIdentifies() throws Unreadable {
        assertThat(written("<nitf><head><docdata management-status='canceled'><du-key key='k' version='2'/></docdata>"
                        + "</head></nitf>"))
                .extracting(Dispatch::uri, Dispatch::version, Dispatch::status)
                .containsExactly("k", "2", Status.CANCELED);
    }
}
