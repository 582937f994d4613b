package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.THEO;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** A megabyte that is made to be slow is checked within a second, and nobody else waits for it. */
@QuarkusTest
class HostileCopyTest extends Scene {
    private static final int LETTERS = 1_000_000;
    private static final int SOME_LETTERS = 300_000;
    private static final int TRIES = 5;
    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Duration NO_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Inject
    AgroalDataSource shared;

    static List<String> parts() {
        return List.of(
                "lock ",
                "Reuters ",
                "a",
                "(Reuters, AFP, AP via ",
                "<p>a</p>",
                "<em><strong>",
                "He said, 'she said \"",
                "said Reuters reported AFP said that ");
    }

    /** Mostly within the second, and always within a few: what grows with the square of the length takes minutes. */
    @ParameterizedTest
    @MethodSource("parts")
    void itIsCheckedWithinASecond(String part) {
        var took = IntStream.range(0, TRIES)
                .mapToObj(i -> timed(() -> check(EDNA, part, LETTERS)))
                .toList();
        assertThat(median(took)).as("mostly, %s", took).isLessThan(USUAL);
        assertThat(took).as("at worst").allSatisfy(one -> assertThat(one).isLessThan(LONGEST));
    }

    /** There are more checks at once than connections; who asks the database waits no longer than who does not. */
    @Test
    void nobodyElseWaitsForAConnection() {
        int connections =
                shared.getConfiguration().connectionPoolConfiguration().maxSize();
        var members = List.of(EDNA, OMAR, BRUNO);
        var threads = Executors.newCachedThreadPool();
        var checks = IntStream.range(0, members.size() * (connections - 1))
                .mapToObj(i -> checkLater(members.get(i % members.size()), threads))
                .toArray(CompletableFuture<?>[]::new);
        var all = CompletableFuture.allOf(checks);
        var asking = new ArrayList<Integer>();
        var withDatabase = new ArrayList<Duration>();
        var without = new ArrayList<Duration>();
        while (!all.isDone()) {
            withDatabase.add(timed(() -> asking.add(status("/api/stories?limit=1"))));
            without.add(timed(() -> asking.add(status("/api/me"))));
        }
        threads.shutdown();
        all.join();
        // Turns are given in order, so that what was hung up on is over as well.
        as(EDNA).post("/api/credit-checks", Map.of("body", "Calm seas")).is(200);
        assertThat(withDatabase).hasSizeGreaterThan(TRIES);
        assertThat(asking).containsOnly(200);
        assertThat(median(withDatabase).minus(median(without))).isLessThan(NO_WAIT);
    }

    /** Past the client that sends the checks. */
    private int status(String path) {
        return as(THEO).rawStatus("GET", path, "", "");
    }

    /** A check that takes too long to send may be hung up on: it is the others who are looked at. */
    private CompletableFuture<Void> checkLater(Staff who, Executor threads) {
        return CompletableFuture.runAsync(() -> check(who, "Reuters ", SOME_LETTERS), threads)
                .exceptionally(hungUp -> null);
    }

    private static Duration median(List<Duration> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    /** Whether it is refused for its markup or checked, it is answered. */
    private void check(Staff who, String part, int letters) {
        var body = part.repeat(letters / part.length());
        assertThat(as(who).post("/api/credit-checks", Map.of("body", body)).status())
                .isIn(200, 422);
    }

    private static Duration timed(Runnable asks) {
        long before = System.nanoTime();
        asks.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
