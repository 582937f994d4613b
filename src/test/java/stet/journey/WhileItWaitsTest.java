package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.WireScene;

/** What an agency moves while a story waits: however long it waits, and whatever else of that agency it uses. */
@QuarkusTest
class WhileItWaitsTest extends WireScene {
    private static final String FAR = "2099-01-01T00:00:00Z";
    private static final String AN_HOUR_AGO = """
            update credit_report set at = at - interval '1 hour' where revision =
                (select head from story where id = '%s')
            """;

    @Test
    void anItemThatComesAnHourAfterTheCheckIsSeenAtApproval() throws SQLException {
        var story = signedOff(words);
        Books.write(AN_HOUR_AGO.formatted(story.id()));
        moves(item.with("embargoed", FAR));
        uses(story, item);
        story.tries(THEO, "approve").is(422);
    }

    @Test
    void anItemThatComesAnHourAfterTheApprovalKeepsTheStoryIn() throws SQLException {
        var story = signedOff(words).does(THEO, "approve");
        Books.write(AN_HOUR_AGO.formatted(story.id()));
        moves(item.with("embargoed", FAR));
        uses(story, item);
        story.tries(EDNA, "publish").is(422);
    }

    @Test
    void aSecondEmbargoOfTheSameAgencyCountsBesideTheFirst() {
        var soon = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.HOURS);
        var later = Map.of("slot", Map.of("at", soon.plus(1, ChronoUnit.HOURS).toString()));
        var second = Invented.words(30);
        moves(item.with("embargoed", soon.toString()));
        var story = signedOff(words + "</p><p>" + second).does(THEO, "approve");
        story.tries(EDNA, "publish").is(422);
        assertThat(story.does(EDNA, "schedule", later).stage()).isEqualTo("SCHEDULED");
        story.does(EDNA, "unschedule", Map.of("reason", "It waits."));

        var other = Moved.by("AFP", second).with("embargoed", FAR);
        moves(other);
        uses(story, other);
        assertThat(story.tries(EDNA, "schedule", later).is(422).text()).contains("2099");
    }

    private Filed signedOff(String text) {
        return files(RHEA, "world", copy(text))
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
    }

    private void uses(Filed story, Moved moved) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as(EDNA).get(story.path() + "/sources").text().contains(moved.uri()));
    }
}
