package stet.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** One story that cannot even be read, and others of the same moment. */
@QuarkusTest
class UnreadableStoriesTest extends Scene {
    private static final String LATER = "2099-01-01T00:00:00Z";

    @ParameterizedTest
    @CsvSource({"expires_at, EXPIRE", "embargo_until, LIFT", "second_eyes_due, SECOND_EYES_DUE"})
    void keepNobodyElseFromTheirMoment(String moment, String action) throws SQLException {
        var poison = live();
        var other = live();
        Books.write("update story set approval = '\"broken\"', %s = clock_timestamp() where id = '%s'"
                .formatted(moment, poison.id()));
        try {
            Books.write("update story set %s = clock_timestamp() where id = '%s'".formatted(moment, other.id()));
            var done = "select count(*) from trail where action = '%s' and book = '%s'".formatted(action, other.id());
            await().atMost(8, SECONDS).until(() -> Books.count(done) == 1);
        } finally {
            Books.write("update story set approval = null, %s = null where id = '%s'".formatted(moment, poison.id()));
        }
    }

    /** With second eyes that are owed, an expiry and an embargo, each of them long to come. */
    private Filed live() {
        var story = files(RHEA).does(RHEA, "submit").does(CARLA, "rush", Map.of("reason", "A quake"));
        story.desk(CARLA)
                .put(story.path() + "/expiry", Map.of("at", LATER, "notice", "It is over."))
                .is(200);
        story.desk(CARLA)
                .put(story.path() + "/embargo", Map.of("until", LATER, "reason", "As agreed"))
                .is(200);
        return story;
    }
}
