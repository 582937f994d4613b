package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import stet.newsroom.CountingDriver;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** How many statements a transition takes. The hand-written transaction takes four and the commit. */
@QuarkusTest
class StatementsTest extends Scene {
    /** With the headline and the paragraph's two tags it is the longest copy that a node remembers. */
    private static final int LONGEST = 32_751;

    private static final Duration QUIET = Duration.ofMillis(150);

    @Inject
    SessionFactory hibernate;

    @Inject
    Stories stories;

    @Inject
    Provenances provenances;

    @Test
    void aTransitionTakesFourStatements() {
        // Lock and read the story, open its book, write the entry, update the row; this node remembers the revision.
        assertThat(fewest(() -> statementsOf(files(RHEA), RHEA, "submit", Map.of())))
                .isEqualTo(4);
        assertThat(fewest(() -> statementsOf(files(RHEA).does(RHEA, "submit"), EDNA, "claim", Map.of())))
                .isEqualTo(4);
    }

    @Test
    void signingOffWritesTheReportToo() {
        assertThat(fewest(() -> statementsOf(
                        ofOwnWords().does(RHEA, "submit").does(EDNA, "claim"), EDNA, "sign-off", Map.of())))
                .isEqualTo(7);
    }

    /** A node's cache of revisions is bounded in bytes: by their count, and by the length of each. */
    @Test
    void aShortRevisionIsReadOnceAndALongOneEachTime() {
        assertThat(LongStream.of(1, LONGEST, LONGEST + 1, 1_400_000)
                        .map(letters -> fewest(() -> statementsOfClaiming(ofLength((int) letters)))))
                .containsExactly(4L, 4L, 5L, 5L);
    }

    /** By somebody else than who has read it last. */
    private long statementsOfClaiming(Filed story) {
        return statementsOf(story.does(RHEA, "submit"), EDNA, "claim", Map.of());
    }

    private Filed ofLength(int letters) {
        return files(RHEA, "world", Map.of("headline", "Nine long", "body", "<p>" + "a".repeat(letters) + "</p>"));
    }

    /** What the wire says of a batch is asked by as many statements as of one story. */
    @Test
    void askingTheWireOfManyTakesNoMoreStatementsThanOfOne() {
        var stories = Stream.generate(this::usingAnItem).limit(20).toList();
        assertThat(statementsOfAsking(stories)).isEqualTo(statementsOfAsking(stories.subList(0, 1)));
    }

    private long statementsOfAsking(List<UUID> ids) {
        return fewest(() -> {
            var claimed = QuarkusTransaction.requiringNew().call(() -> stories.claimed(ids));
            var before = CountingDriver.prepared();
            assertThat(provenances.of(claimed)).hasSameSizeAs(ids);
            return CountingDriver.prepared() - before;
        });
    }

    private UUID usingAnItem() {
        var item = Moved.by("AFP", Invented.words(20));
        withToken(Staff.wireFeedToken()).post("/api/wire/items", item.json()).is(201);
        var story = ofOwnWords();
        story.desk(RHEA)
                .post(story.path() + "/sources", Map.of("item", item.uri()))
                .is(201);
        return UUID.fromString(story.id());
    }

    /** Of which nothing on the wire is even likely. */
    private Filed ofOwnWords() {
        return files(RHEA, "world", Map.of("headline", "Ferry", "body", "<p>" + Invented.words(60) + "</p>"));
    }

    /** The clock judges by what the story's own row says. */
    @Test
    void claimingStoriesReadsNoCopy() {
        var ids = Stream.generate(() -> UUID.fromString(files(RHEA).id()))
                .limit(20)
                .toList();
        hibernate.getCache().evictAllRegions();
        assertThat(fewest(() -> {
                    var before = CountingDriver.prepared();
                    QuarkusTransaction.requiringNew().run(() -> stories.claimed(ids));
                    return CountingDriver.prepared() - before;
                }))
                .isEqualTo(1);
    }

    /**
     * The statements of the clock and of the watch are counted too when they look in between: so it is waited until they are done
     * with what other tests have left them, and the fewest of a few count.
     */
    private static long fewest(LongSupplier count) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(QUIET).until(StatementsTest::isQuiet);
        return LongStream.range(0, 6).map(i -> count.getAsLong()).min().orElseThrow();
    }

    private static boolean isQuiet() throws InterruptedException {
        var before = CountingDriver.prepared();
        TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        return CountingDriver.prepared() == before;
    }

    private long statementsOf(Filed story, Staff who, String transition, Map<String, ?> details) {
        var desk = story.desk(who);
        var body = new HashMap<String, Object>(details);
        body.put("transition", transition);
        var before = CountingDriver.prepared();
        desk.post(story.path() + "/transitions", body).is(201);
        return CountingDriver.prepared() - before;
    }
}
