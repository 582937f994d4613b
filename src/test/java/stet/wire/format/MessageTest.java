package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message of several items, one of which cannot be read. */
class MessageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"uri\":\"ferry\"},{\"uri\":\"bridge\",\"pubstatus\":\"maybe\"},{\"uri\":\"barge\"}]",
                "{\"api_version\":\"1\",\"data\":{\"items\":[{\"item\":{\"itemid\":\"ferry\"}},"
                        + "{\"item\":{\"itemid\":\"bridge\",\"pubstatus\":\"maybe\"}},{\"item\":{\"itemid\":\"barge\"}}]}}",
                "{\"data\":{\"search\":{\"items\":[{\"uri\":\"ferry\"},{\"uri\":\"bridge\",\"pubStatus\":\"maybe\"},"
                        + "{\"uri\":\"barge\"}]}}}",
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='ferry'/>"
                        + "<newsItem guid='bridge'><itemMeta><pubStatus qcode='stat:maybe'/></itemMeta></newsItem>"
                        + "<newsItem guid='barge'/></itemSet></newsMessage>",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apnm='http://ap.org/schemas/03/2005/apnm'><title>INS</title>"
                        + "<id>urn:ins</id><entry><id>ferry</id></entry><entry><id>bridge</id><apnm:NewsManagement>"
                        + "<apnm:PublishingStatus>Maybe</apnm:PublishingStatus></apnm:NewsManagement></entry>"
                        + "<entry><id>barge</id></entry></feed>",
            })
    void takesNoGoodItemWithIt(String message) throws Unreadable {
        var read = Formats.read(message.getBytes(StandardCharsets.UTF_8));
        assertThat(read.items())
                .extracting(Dispatch::uri)
                .satisfiesExactly(uri -> assertThat(uri).endsWith("ferry"), uri -> assertThat(uri)
                        .endsWith("barge"));
        assertThat(read.refused()).singleElement().satisfies(one -> {
            assertThat(one.place()).isEqualTo(2);
            assertThat(one.why().code()).isEqualTo("UNKNOWN_STATUS");
        });
        assertThat(read.refusal()).get().satisfies(why -> {
            assertThat(why.code()).isEqualTo("UNKNOWN_STATUS");
            assertThat(why.reason())
                    .isEqualTo("1 of 3 items could not be read."
                            + " Item 2: The item's status is none of usable, withheld and canceled.");
        });
    }

    @Test
    void isRefusedForTheReasonOfItsFirstItemWhereNoneCanBeRead() {
        refused("[{\"uri\":\"ferry\",\"pubstatus\":\"maybe\"},{\"headline\":\"Bridge\"}]", "UNKNOWN_STATUS");
    }

    @Test
    void namesTwentyAtMost() throws Unreadable {
        var message = "[{\"uri\":\"ferry\"}" + ",{\"headline\":\"Bridge\"}".repeat(1_000) + "]";
        var refusal = Formats.read(message.getBytes(StandardCharsets.UTF_8)).refusal();
        assertThat(refusal).get().satisfies(why -> assertThat(why.reason())
                .startsWith("1000 of 1001 items could not be read. Item 2:")
                .contains("Item 21:")
                .doesNotContain("Item 22:"));
    }
}
