package stet.publication;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Desk;
import stet.newsroom.Scene;

@QuarkusTest
class GaugesTest extends Scene {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void theOperatorSeesTheClock() throws SQLException {
        double before = value("stet_clock_lateness_seconds_count");
        var story = files(RHEA).isApproved();
        story.does(
                EDNA,
                "schedule",
                Map.of("slot", Map.of("at", Books.now().plusSeconds(1).toString())));
        await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISHED"));
        await().atMost(2, SECONDS).until(() -> value("stet_clock_lateness_seconds_count") > before);
        assertThat(value("stet_clock_swept_seconds")).isLessThan(5);
        assertThat(value("stet_clock_drained_sum")).isGreaterThan(0);
        assertThat(value("stet_clock_failed")).isGreaterThanOrEqualTo(0);
        assertThat(value("stet_clock_unalarmed")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void whatIsOverdueIsCounted() throws SQLException {
        var story = files(RHEA).isApproved();
        story.does(
                EDNA,
                "schedule",
                Map.of("slot", Map.of("at", Books.now().plusSeconds(3_600).toString())));
        Books.write("update story set slot_at = clock_timestamp() - interval '1 minute',"
                + " retry_at = clock_timestamp() + interval '1 hour' where id = '" + story.id() + "'");
        await().atMost(8, SECONDS).until(() -> value("stet_clock_overdue") >= 1);
        Books.write("update story set retry_at = null where id = '" + story.id() + "'");
        await().atMost(8, SECONDS).until(() -> story.stage().equals("PUBLISHED"));
    }

    @Test
    void readinessTellsOfTheSweep() {
        assertThat(page("health/ready")).contains("The clock sweeps");
    }

    private double value(String gauge) {
        return page("metrics")
                .lines()
                .filter(line -> line.startsWith(gauge + " ") || line.startsWith(gauge + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private String page(String path) {
        return Desk.ofNobody(management)
                .get(management.resolve(path).toString())
                .is(200)
                .text();
    }
}
