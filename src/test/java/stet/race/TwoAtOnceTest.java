package stet.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.drill.Replay;
import stet.newsroom.Books;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.publication.ClockInHand;

/**
 * Whatever two do to one story at the same time comes out as if one had waited for the other. More rounds find rarer meetings:
 * {@code -Dpairs.rounds=20}; of some pairs alone: {@code -Dpairs.only=FIX}.
 */
@QuarkusTest
class TwoAtOnceTest extends Scene {
    private static final int ROUNDS = Integer.getInteger("pairs.rounds", 1);
    private static final String ONLY = System.getProperty("pairs.only", "");
    private static final int AT_ONCE = 6;
    private static final int WAITING_AT_ONCE = 16;

    private static ExecutorService racers;
    private static Database database;

    @Inject
    ClockInHand clock;

    @BeforeAll
    static void begin() {
        racers = Executors.newCachedThreadPool();
        database = new Database();
    }

    @AfterAll
    static void end() throws SQLException {
        racers.shutdownNow();
        database.close();
    }

    /** Whoever is assigned has been seen before. */
    @BeforeEach
    void omarIsThere() {
        as(Staff.OMAR).get("/api/me").is(200);
        await().until(() -> Books.count("select count(*) from roster where name = 'omar'") == 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfActsComesOutAsOneAfterTheOther(Ground ground) throws SQLException, IOException {
        var floor = new Subject.Floor(address(), clock, database);
        var workers = Executors.newFixedThreadPool(ground.waits() ? WAITING_AT_ONCE : AT_ONCE);
        var pairs = Pair.at(ground).stream()
                .filter(pair -> pair.toString().contains(ONLY))
                .toList();
        var played = pairs.stream()
                .map(pair -> CompletableFuture.supplyAsync(() -> pair.play(ROUNDS, floor, racers), workers))
                .toList();
        var faults = new ArrayList<String>();
        var stories = new ArrayList<String>();
        var done = EnumSet.noneOf(Act.class);
        played.stream().map(CompletableFuture::join).forEach(result -> {
            faults.addAll(result.faults());
            stories.addAll(result.stories());
            done.addAll(result.done());
        });
        workers.shutdown();
        assertThat(faults).as(() -> String.join("\n", faults)).isEmpty();
        try (var connection = Books.asOwner()) {
            var replay = Replay.of(connection, stories);
            assertThat(replay.illegal()).isZero();
            assertThat(replay.different()).isZero();
        }
        // An act that is always refused would meet nobody.
        assertThat(done)
                .containsAll(pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .filter(act -> !act.isRefusedAt(ground))
                        .toList());
    }
}
