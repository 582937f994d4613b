package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** How many statements a transition takes. The hand-written transaction takes four and the commit. */
@QuarkusTest
class StatementsTest extends Scene {
    @Inject
    SessionFactory hibernate;

    @Test
    void aTransitionTakesFiveStatements() {
        var story = files(RHEA);
        // Lock the row, read the story with its revisions, open its book, write the entry, update the row.
        assertThat(statementsOf(story, RHEA, "submit", Map.of())).isEqualTo(5);
        assertThat(statementsOf(story, EDNA, "claim", Map.of())).isEqualTo(5);
        assertThat(statementsOf(story, EDNA, "return", Map.of("reason", "Who says so?")))
                .isEqualTo(5);
    }

    @Test
    void signingOffWritesTheReportToo() {
        var story = files(RHEA).does(RHEA, "submit").does(EDNA, "claim");
        assertThat(statementsOf(story, EDNA, "sign-off", Map.of())).isEqualTo(6);
        assertThat(statementsOf(story, THEO, "approve", Map.of())).isEqualTo(5);
    }

    private long statementsOf(Filed story, Staff who, String transition, Map<String, ?> details) {
        var desk = story.desk(who);
        var body = new java.util.HashMap<String, Object>(details);
        body.put("transition", transition);
        var statistics = hibernate.getStatistics();
        statistics.clear();
        desk.post(story.path() + "/transitions", body).is(201);
        return statistics.getPrepareStatementCount();
    }
}
