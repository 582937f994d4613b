package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;

/** What is scheduled when the service starts with other house rules is examined under them, and nothing goes out before. */
class RulesChangeIT extends Scene {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Blocks by the rules that come with the service. */
    private static final Map<String, Object> CITING =
            Map.of("headline", "Calls", "body", "<p>Two calls went unanswered, a diplomat told AFP.</p>");

    @TempDir
    Path folder;

    /** And one that cannot be read keeps no node from starting, and no other story from being examined. */
    @Test
    void whatTheNewRulesSpeakAgainstIsMarkedAndAllElseStaysApproved() throws IOException, SQLException {
        Filed clear;
        Filed waived;
        Filed citing;
        Filed due;
        Filed unreadable;
        var before = ServiceProcess.start(Map.of("STET_HOUSE_RULES", lenient().toString()));
        at(before.address());
        try {
            var later = Instant.now().plusSeconds(3_600);
            clear = scheduled(files(RHEA).isApproved(), later);
            waived = scheduled(waived(), later);
            citing = scheduled(files(RHEA, "world", CITING).isApproved(), later);
            unreadable = scheduled(files(RHEA).isApproved(), later);
            due = scheduled(
                    files(RHEA, "world", CITING).isApproved(), Books.now().plusSeconds(4));
        } finally {
            before.kill();
        }
        Books.write("update story set debt = '\"broken\"' where id = '%s'".formatted(unreadable.id()));
        try (var after = ServiceProcess.start()) {
            at(after.address());
            await().atMost(PATIENCE).until(() -> actions(citing).contains("MARK"));
            assertThat(guards(citing).path("wouldPublish").asBoolean()).isFalse();
            assertThat(guards(citing).toString()).contains("CREDIT_MARK");
            for (var story : List.of(clear, waived)) {
                await().atMost(PATIENCE).until(() -> actions(story).contains("RECHECK"));
                assertThat(guards(story).path("wouldPublish").asBoolean())
                        .as(guards(story).toString())
                        .isTrue();
                assertThat(actions(story)).doesNotContain("MARK");
            }
            await().atMost(PATIENCE).until(() -> due.stage().equals("PUBLISH_FAILED"));
            assertThat(actions(due)).contains("MARK").doesNotContain("PUBLISH");
            assertThat(after.log()).contains("Story " + unreadable.id() + " cannot be examined");
        } finally {
            Books.write("update story set debt = null where id = '%s'".formatted(unreadable.id()));
        }
    }

    /** The rules that come with the service, of an earlier version that only warned of an agency without a credit. */
    private Path lenient() throws IOException {
        try (var seed = RulesChangeIT.class.getResourceAsStream("/stet/house-rules.json")) {
            var rules = (ObjectNode) JSON.readTree(seed);
            rules.put("version", "2026-01-01.1");
            rules.path("rules").forEach(rule -> {
                if (rule.path("code").asText().equals("CITED_NOT_CREDITED")) {
                    ((ObjectNode) rule).put("severity", "warn");
                }
            });
            return Files.write(folder.resolve("lenient.json"), JSON.writeValueAsBytes(rules));
        }
    }

    /** A picture without a credit, which the old rules blocked as the new ones do, and the chief let stand. */
    private Filed waived() {
        var copy = new HashMap<>(Copies.clear());
        copy.put("pictures", List.of(Map.of("title", "The bridge", "caption", "The bridge on Monday.")));
        var story = files(RHEA, "world", copy)
                .does(RHEA, "submit")
                .does(EDNA, "claim")
                .does(EDNA, "sign-off");
        var waiver = Map.of("finding", "f1", "reason", "It is the city's, and free.");
        story.desk(CARLA).post(story.path() + "/credit-report/waivers", waiver).is(201);
        return story.does(THEO, "approve");
    }

    private static Filed scheduled(Filed approved, Instant slot) {
        return approved.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
    }

    private JsonNode guards(Filed story) {
        return as(EDNA).get(story.path() + "/guards").is(200).json();
    }

    private List<String> actions(Filed story) {
        var trail = as(ADA).get(story.path() + "/audit?limit=100").is(200).json();
        return StreamSupport.stream(trail.path("items").spliterator(), false)
                .filter(entry -> entry.path("outcome").asText().equals("DONE"))
                .map(entry -> entry.path("action").asText())
                .toList();
    }
}
