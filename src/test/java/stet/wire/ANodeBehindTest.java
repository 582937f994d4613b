package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Scene;

/** A node that cannot keep up with the wire says so: it is not ready, and calls nothing clear. */
@QuarkusTest
class ANodeBehindTest extends Scene {
    private static final Map<String, Object> CHECK = Map.of("body", "<p>The ferry sails again.</p>");
    private static final Duration UNTIL_IT_IS_BEHIND = Duration.ofSeconds(30);

    @Inject
    @Readiness
    WireRead health;

    @Test
    void isNotReadyAndChecksNothing() throws SQLException {
        var story = files(RHEA, "world", Copies.clear()).does(RHEA, "submit").does(EDNA, "claim");
        as(EDNA).post("/api/credit-checks", CHECK).is(200);
        try (var owner = Books.asOwner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            // Nobody but the index of a node reads it, at each look at the wire.
            lock.execute("lock table wire_forgotten in access exclusive mode");
            Awaitility.await()
                    .atMost(UNTIL_IT_IS_BEHIND)
                    .until(() -> as(EDNA).post("/api/credit-checks", CHECK).status() == 503);
            as(EDNA).post("/api/credit-checks", CHECK).isProblem(503, "WIRE_NOT_READ");
            story.tries(EDNA, "sign-off").isProblem(503, "WIRE_NOT_READ");
            assertThat(story.stage()).isEqualTo("EDIT");
            assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            owner.rollback();
        }
        Awaitility.await()
                .atMost(UNTIL_IT_IS_BEHIND)
                .until(() -> as(EDNA).post("/api/credit-checks", CHECK).status() == 200);
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        story.does(EDNA, "sign-off");
    }
}
