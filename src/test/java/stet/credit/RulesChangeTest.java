package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Scene;

/** What is scheduled when the house rules change is examined under the new ones. */
@QuarkusTest
class RulesChangeTest extends Scene {
    @Inject
    RulesChange change;

    @Inject
    EntityManager database;

    @Test
    void whatTheNewRulesHaveNothingAgainstStaysApproved() {
        var story = scheduled(files(RHEA).isApproved());
        checkedUnderOldRules(story);
        assertThat(guards(story).toString()).contains("RULES_CHANGED");
        change.checkAll();
        assertThat(guards(story).path("wouldPublish").asBoolean())
                .as(guards(story).toString())
                .isTrue();
        assertThat(actions(story)).contains("RECHECK");
    }

    @Test
    void whatTheySpeakAgainstIsMarked() throws SQLException {
        var story = scheduled(passedByTheOldRules());
        checkedUnderOldRules(story);
        change.checkAll();
        assertThat(guards(story).toString()).contains("CREDIT_MARK");
        assertThat(actions(story)).contains("MARK");
    }

    private Filed scheduled(Filed approved) {
        return approved.does(
                EDNA,
                "schedule",
                Map.of("slot", Map.of("at", Instant.now().plusSeconds(3_600).toString())));
    }

    /** The old rules let it pass: what a chief waived stands in for what they did not ask. */
    private Filed passedByTheOldRules() throws SQLException {
        var cited = Map.of("headline", "Calls", "body", "<p>Two calls went unanswered, a diplomat told AFP.</p>");
        var story = files(RHEA, "world", cited)
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        var waiver = Map.of("finding", "f1", "reason", "The diplomat spoke to us too.");
        story.desk(CARLA).post(story.path() + "/credit-report/waivers", waiver).is(201);
        Books.write("update credit_report set report = jsonb_set(report, '{findings}', '[]') where story = '%s'"
                .formatted(story.id()));
        return story.does(THEO, "approve");
    }

    private void checkedUnderOldRules(Filed story) {
        change(story, """
                update story set version = version + 1, credit = jsonb_set(credit, '{rules}', cast(:given as jsonb)),
                approval = jsonb_set(approval, '{rules}', cast(:given as jsonb)) where id = :id
                """, "\"old\"");
    }

    private void change(Filed story, String sql, String given) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter("given", given)
                .setParameter("id", UUID.fromString(story.id()))
                .executeUpdate());
    }

    private JsonNode guards(Filed story) {
        return as(EDNA).get(story.path() + "/guards").is(200).json();
    }

    private List<String> actions(Filed story) {
        var trail = as(ADA).get(story.path() + "/audit?limit=100").is(200).json();
        return StreamSupport.stream(trail.path("items").spliterator(), false)
                .map(entry -> entry.path("action").asText())
                .toList();
    }
}
