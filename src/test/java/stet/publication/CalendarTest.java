package stet.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.BRUNO;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OTIS;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

@QuarkusTest
class CalendarTest extends Scene {
    private static final Instant SLOT = Instant.parse("2091-03-04T05:06:07Z");
    private static final String SPAN = "/api/calendar?from=2091-03-01T00:00:00Z&to=2091-04-01T00:00:00Z";

    @Test
    void theDeskSeesWhatIsPlannedAndNothingOfAnother() {
        var story = planned();
        var entries = of(story, entries(EDNA, SPAN));
        assertThat(entries)
                .extracting(entry -> entry.path("what").asText())
                .containsExactly("EMBARGO_ENDS", "PUBLISH", "EXPIRE");
        assertThat(entries.get(1).path("local").asText()).isEqualTo("2091-03-04T05:06:07");
        assertThat(of(story, entries(EDNA, SPAN + "&desk=world"))).hasSize(3);
        assertThat(of(story, entries(EDNA, SPAN + "&desk=business"))).isEmpty();
        assertThat(of(story, entries(BRUNO, SPAN))).isEmpty();
        assertThat(of(story, entries(ADA, SPAN))).hasSize(3);
        as(OTIS).get(SPAN).is(403);
        asNobody().get(SPAN).is(401);
    }

    @Test
    void whatMissedItsSlotIsThereAndWhatWasSpikedIsNot() throws SQLException {
        var spiked = planned().does(EDNA, "unschedule", Map.of("reason", "No news"));
        spiked.does(EDNA, "spike", Map.of("reason", "No news"));
        assertThat(of(spiked, entries(EDNA, SPAN))).isEmpty();

        var missed = files(RHEA).isApproved();
        var slot = Books.now().plusSeconds(2);
        missed.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
        missed.desk(EDNA)
                .post(missed.path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Wait"))
                .is(201);
        Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> missed.stage()
                .equals("PUBLISH_FAILED"));
        var span = "/api/calendar?limit=100&from=" + slot.minusSeconds(5) + "&to=" + slot.plusSeconds(5);
        assertThat(of(missed, entries(EDNA, span)))
                .extracting(entry -> entry.path("what").asText())
                .containsExactly("MISSED");
    }

    @Test
    void itIsReadPageByPage() {
        planned();
        planned();
        var first = as(EDNA).get(SPAN + "&limit=2").is(200).json();
        var seen = first.path("items").size();
        var next = first.path("next").asText();
        while (!next.isEmpty() && !next.equals("null")) {
            var page = as(EDNA).get(SPAN + "&limit=2&after=" + next).is(200).json();
            seen += page.path("items").size();
            next = page.path("next").asText();
        }
        assertThat(seen).isEqualTo(entries(EDNA, SPAN + "&limit=100").size());
    }

    @Test
    void aSpanThatIsNoneIsRefused() {
        as(EDNA).get("/api/calendar").isProblem(400, "BAD_TIME");
        as(EDNA).get("/api/calendar?from=2091-03-01&to=2091-04-01T00:00:00Z").isProblem(400, "BAD_TIME");
        as(EDNA).get("/api/calendar?from=2091-04-01T00:00:00Z&to=2091-03-01T00:00:00Z")
                .isProblem(400, "BAD_SPAN");
        as(EDNA).get("/api/calendar?from=2091-01-01T00:00:00Z&to=2092-01-01T00:00:00Z")
                .isProblem(400, "BAD_SPAN");
    }

    @Test
    void aCalendarProgramReadsByASecretUntilItIsTakenBack() throws SQLException {
        var story = files(RHEA).isApproved();
        var soon = Instant.now().plus(2, ChronoUnit.DAYS);
        story.does(EDNA, "schedule", Map.of("slot", Map.of("at", soon.toString())));
        var made = as(EDNA).post("/api/calendar/feed", "").is(201).json();
        var path = URI.create(made.path("address").asText()).getPath();

        var feed = asNobody().with("Accept", "text/calendar").get(path).is(200).text();
        assertThat(feed)
                .startsWith("BEGIN:VCALENDAR")
                .contains("VERSION:2.0", "UID:PUBLISH-" + story.id() + "@stet", "BEGIN:VEVENT", "END:VCALENDAR");
        assertThat(feed.lines()).noneMatch(line -> line.length() > 75);
        var secret = path.substring(path.lastIndexOf('/') + 1);
        assertThat(Books.count("select count(*) from calendar_feed where secret_hash = '" + secret + "'"))
                .isZero();
        asNobody().with("Accept", "text/calendar").get(path + "x").is(404);

        var other = as(BRUNO).post("/api/calendar/feed", "").is(201).json();
        var othersPath = URI.create(other.path("address").asText()).getPath();
        assertThat(asNobody().get(othersPath).is(200).text()).doesNotContain(story.id());

        as(EDNA).post("/api/calendar/feed", "").is(201);
        asNobody().get(path).is(404);
        as(EDNA).delete("/api/calendar/feed").is(204);
        as(EDNA).delete("/api/calendar/feed").is(404);
    }

    @Test
    void aChiefAnAuditorOrAnOperatorEndsAnothersFeedAndOneOfSomebodyWhoIsGoneEndsByItself() throws SQLException {
        for (var who : List.of(CARLA, ADA, OTIS)) {
            var path = feedOf(EDNA);
            asNobody().get(path).is(200);
            as(who).delete("/api/calendar/feeds/edna").isProblem(422, "MISSING");
            as(who).delete("/api/calendar/feeds/edna?reason=Edna%20has%20left").is(204);
            asNobody().get(path).is(404);
            as(who).delete("/api/calendar/feeds/edna?reason=Edna%20has%20left").is(404);
        }
        var path = feedOf(EDNA);
        as(Staff.PETRA).delete("/api/calendar/feeds/edna?reason=Not%20hers").is(404);
        as(RHEA).delete("/api/calendar/feeds/edna?reason=x").is(403);
        Books.write("update calendar_feed set seen_at = seen_at - interval '8 days' where name = 'edna'");
        asNobody().get(path).is(404);
    }

    private String feedOf(Staff who) {
        var made = as(who).post("/api/calendar/feed", "").is(201).json();
        return URI.create(made.path("address").asText()).getPath();
    }

    private Filed planned() {
        var story = files(RHEA);
        story.desk(EDNA)
                .put(
                        story.path() + "/embargo",
                        Map.of("until", SLOT.minusSeconds(60).toString(), "reason", "As agreed"))
                .is(200);
        story.desk(EDNA)
                .put(story.path() + "/expiry", Map.of("at", SLOT.plusSeconds(60).toString(), "notice", "It is over."))
                .is(200);
        return story.isApproved().does(EDNA, "schedule", Map.of("slot", Map.of("at", SLOT.toString())));
    }

    private List<JsonNode> entries(Staff who, String path) {
        var items = as(who).get(path).is(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<JsonNode> of(Filed story, List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.path("story").asText().equals(story.id()))
                .toList();
    }
}
