package stet.story.api;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Scene;

/** Nobody fills the trail with refusals, and none of them goes uncounted. */
@QuarkusTest
class RefusedAgainTest extends Scene {
    private static final String REFUSED = "select count(*) from trail where book = '%s' and outcome = 'REFUSED'";
    private static final String TIMES =
            "select coalesce(sum(coalesce((cast(details as jsonb)->>'times')::int, 1)), 0) from trail"
                    + " where book = '%s' and outcome = 'REFUSED'";

    @Inject
    RefusedAgain refused;

    @Test
    void theFirstTenHaveAnEntryEachAndTheOthersOneTogether() throws SQLException {
        var story = files(RHEA);
        refused.eachMinute();
        IntStream.range(0, 37)
                .parallel()
                .forEach(i -> as(BRUNO).post(address(story.id(), "holds"), "{}").is(404));
        assertThat(Books.count(REFUSED.formatted(story.id()))).isEqualTo(10);
        refused.eachMinute();
        assertThat(Books.count(REFUSED.formatted(story.id()))).isEqualTo(11);
        assertThat(Books.count(TIMES.formatted(story.id()))).isEqualTo(37);
        refused.eachMinute();
        assertThat(Books.count(REFUSED.formatted(story.id()))).isEqualTo(11);
    }

    @Test
    void whatIsRefusedOtherwiseHasItsOwn() throws SQLException {
        var story = files(RHEA);
        refused.eachMinute();
        for (int i = 0; i < 12; i++) {
            as(BRUNO).post(address(story.id(), "holds"), "{}").is(404);
            as(BRUNO).post(address(story.id(), "notes"), "{}").is(404);
        }
        assertThat(Books.count(REFUSED.formatted(story.id()))).isEqualTo(20);
        refused.eachMinute();
        assertThat(Books.count(TIMES.formatted(story.id()))).isEqualTo(24);
    }

    private static String address(Object story, String what) {
        return "/api/stories/%s/%s".formatted(story, what);
    }
}
