package stet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Scene;

/** However many wait for a connection: what is due goes out, and the trail's sequencer goes on. */
@QuarkusTest
class ItsOwnConnectionsTest extends Scene {
    @Inject
    AgroalDataSource shared;

    @Test
    void theClockKeepsItsMomentWhileEverybodyElseHasNone() throws SQLException {
        var story = files(RHEA).isApproved();
        var slot = Books.now().plusSeconds(3);
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
        var taken = new ArrayList<Connection>();
        try {
            int all = shared.getConfiguration().connectionPoolConfiguration().maxSize();
            while (taken.size() < all) {
                taken.add(shared.getConnection());
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(6))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> Books.count(
                                    "select count(*) from story where live is not null and id = '" + story.id() + "'")
                            == 1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> Books.count("select count(*) from trail t where t.book = '" + story.id()
                                    + "' and t.action = 'PUBLISH' and exists (select from trail_place p where p.book = t.book"
                                    + " and p.n = t.n)")
                            == 1);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        var liveAt = Instant.parse(story.seenBy(EDNA).path("liveAt").asText());
        assertThat(Duration.between(slot, liveAt)).isBetween(Duration.ZERO, Duration.ofMillis(100));
    }
}
