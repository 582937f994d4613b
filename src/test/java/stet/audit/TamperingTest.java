package stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.RealParts;
import stet.newsroom.Scene;

/** Whatever a superuser of the database does to the trail is found, and the first bad entry named. */
@QuarkusTest
class TamperingTest extends Scene {
    /** 1,000 where somebody asks for all: {@code -Dtamperings=1000}. */
    private static final int SEEDS = Integer.getInteger("tamperings", 100);

    @Inject
    Verification verification;

    @Inject
    Sealing sealing;

    @Test
    void everyTamperingIsFoundAndTheFirstBadEntryNamed() throws SQLException {
        for (int i = 0; i < 4; i++) {
            files(RHEA)
                    .does(RHEA, "submit")
                    .does(EDNA, "return", Map.of("reason", "Who says so?"))
                    .does(RHEA, "submit");
            files(CARLA, "business", stet.newsroom.Copies.clear());
        }
        long size = sealing.seal().orElseThrow().size();
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        Files.exists(RealParts.outside().resolve("checkpoints").resolve(Long.toString(size))));

        try (var trail = Books.asOwner()) {
            trail.setAutoCommit(false);
            assertThat(verification.run(trail, read -> {}).valid()).isTrue();
            for (long seed = 0; seed < SEEDS; seed++) {
                find(trail, seed);
            }
        }
    }

    /** In a transaction that is taken back, so that the trail of the other tests stays whole. */
    private void find(Connection trail, long seed) throws SQLException {
        try {
            var done = new Tampering(trail, seed).bend();
            var found = verification.run(trail, read -> {});
            assertThat(found.valid()).as("seed %d: %s", seed, done).isFalse();
            var bad = found.firstBad();
            boolean isNamed = done.book().equals(bad.book()) && (bad.n() == done.n() || bad.n() == done.n() + 1);
            boolean isPlaced = bad.place() != null && done.place() == bad.place();
            boolean isACheckpoint = done.place() == -2 && bad.detail().contains("checkpoint");
            assertThat(isNamed || isPlaced || isACheckpoint)
                    .as("seed %d: %s, found %s", seed, done, bad)
                    .isTrue();
        } finally {
            trail.rollback();
        }
    }
}
