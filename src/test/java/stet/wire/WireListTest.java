package stet.wire;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** The wire is looked through as the newsroom's own stories are. */
@QuarkusTest
class WireListTest extends Scene {
    private final String own = "zq" + Invented.words(1).toLowerCase(Locale.ROOT);

    @Test
    void anItemIsFoundByTheWordsOfItsBodyOnceTheyAreWrittenDown() {
        var item = moves(Moved.by("AFP", "The bridges of " + own + " were shut. 東京で地震。"));
        for (var typed : List.of(own, "bridge " + own, own.substring(0, 8), "地震 " + own)) {
            await().atMost(20, SECONDS)
                    .untilAsserted(() ->
                            assertThat(found("q=" + encoded(typed))).as(typed).containsExactly(item.uri()));
        }
        assertThat(found("q=" + encoded(own + " -bridges"))).isEmpty();
    }

    @Test
    void anItemThatCameAMomentAgoIsFoundByItsHeadline() {
        var item = moves(Moved.by("AFP", Invented.words(20)).with("headline", "Ferry adrift off " + own));
        assertThat(found("q=" + encoded("adrift off " + own))).containsExactly(item.uri());
    }

    @Test
    void anOlderVersionIsNotFound() {
        var item = moves(Moved.by("AFP", "Twelve were hurt at " + own));
        await().atMost(20, SECONDS).until(() -> found("q=" + own).contains(item.uri()));
        moves(item.again("2").with("body_text", Invented.words(20)));
        await().atMost(20, SECONDS).until(() -> found("q=" + own).isEmpty());
    }

    @Test
    void filtersMustAllHold() {
        var before = Instant.now();
        var afp = moves(Moved.by("AFP", Invented.words(20)).with("headline", own + " one"));
        var reuters = moves(Moved.by("Reuters", Invented.words(20)).with("headline", own + " two"));
        var killed = moves(Moved.by("AFP", Invented.words(20))
                .with("headline", own + " three")
                .with("pubstatus", "canceled"));
        assertThat(found("q=" + own)).containsExactly(killed.uri(), reuters.uri(), afp.uri());
        assertThat(found("q=" + own + "&agency=afp")).containsExactly(killed.uri(), afp.uri());
        assertThat(found("q=" + own + "&status=CANCELED")).containsExactly(killed.uri());
        assertThat(found("q=" + own + "&status=USABLE")).containsExactly(reuters.uri(), afp.uri());
        assertThat(found("q=" + own + "&since=" + before.minusSeconds(60))).hasSize(3);
        assertThat(found("since=" + before.plusSeconds(3_600))).isEmpty();
        assertThat(found("q=" + own + "&unused=true")).hasSize(3);
        var story = files(RHEA);
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", reuters.uri()))
                .is(201);
        assertThat(found("q=" + own + "&unused=true")).containsExactly(killed.uri(), afp.uri());
        assertThat(found("q=" + own + "&limit=2")).containsExactly(killed.uri(), reuters.uri());
    }

    @ParameterizedTest
    @CsvSource({
        "status=KILLED,UNKNOWN_STATUS",
        "since=today,BAD_TIME",
        "unused=1,BAD_FLAG",
        "used=true,UNKNOWN_PARAMETER",
        "after=x,BAD_CURSOR"
    })
    void whatTheListDoesNotKnowIsRefused(String asked, String code) {
        as(EDNA).get("/api/wire/items?" + asked).isProblem(400, code);
    }

    private Moved moves(Moved item) {
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()).is(201);
        return item;
    }

    private List<String> found(String asked) {
        var page = as(EDNA).get("/api/wire/items?" + asked).is(200).json();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("uri").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
