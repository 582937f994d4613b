package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stet.newsroom.Moved;
import stet.newsroom.RealParts;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/** Two accounts bring what bears one identifier. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccountsTest {
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Intake intake;

    @Inject
    WireItems items;

    @Inject
    TermsInForce terms;

    private final Moved moved = Moved.by("AFP", "The ferry is adrift.");

    @Test
    void oneLiftsNothingThatAnotherHasSet() throws Unreadable {
        take(moved.with("embargoed", FAR.toString()), "afp-feed");
        take(moved.again("2").with("embargoed", ""), "other-feed");
        assertThat(inForce().embargo()).isEqualTo(FAR);
        take(moved.again("3").with("embargoed", ""), "afp-feed");
        assertThat(terms.of(List.of(moved.uri()))
                        .getOrDefault(moved.uri(), Terms.FREE)
                        .embargo())
                .isNull();
    }

    @Test
    void aNoticeOfEitherActs() throws Unreadable {
        take(moved, "afp-feed");
        take(moved.again("9999999999"), "other-feed");
        take(moved.again("2").with("pubstatus", "canceled"), "afp-feed");
        take(moved.again("3").with("pubstatus", "usable"), "other-feed");
        assertThat(inForce().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void aNumberIsAnotherItemInAnotherFeed() throws Unreadable {
        var number = String.valueOf(System.nanoTime());
        var one = take(moved.with("uri", number), "efe-feed");
        var other = take(
                Moved.by("AFP", "The bridge is shut.").with("uri", number).with("headline", "Bridge shut"), "afp-feed");
        assertThat(one.uri()).isEqualTo(number);
        assertThat(other.uri()).isEqualTo("afp-feed/" + number);
        assertThat(items.known(number).account()).isEqualTo("efe-feed");
        assertThat(items.known("afp-feed/" + number).dispatch().headline()).isEqualTo("Bridge shut");
        assertThat(take(moved.with("uri", number), "efe-feed").result()).isEqualTo(Taken.Result.KNOWN);
    }

    @Test
    void whatBearsAUriIsOneItemWhoeverBringsIt() throws Unreadable {
        var uri = "urn:valdora:" + UUID.randomUUID();
        var one = take(moved.with("uri", uri), "afp-feed");
        var other = take(moved.with("uri", uri), "other-feed");
        assertThat(other.result()).isEqualTo(Taken.Result.KNOWN);
        assertThat(other.seq()).isEqualTo(one.seq());
    }

    private Terms inForce() {
        return Map.copyOf(terms.of(List.of(moved.uri()))).get(moved.uri());
    }

    private Taken take(Moved item, String account) throws Unreadable {
        return intake.take(List.of(dispatch(item)), account).get(0);
    }

    private static Dispatch dispatch(Moved item) throws Unreadable {
        var fields = new HashMap<>(item.json());
        fields.values().removeIf(""::equals);
        try {
            return Formats.read(new ObjectMapper().writeValueAsBytes(fields))
                    .items()
                    .get(0);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
