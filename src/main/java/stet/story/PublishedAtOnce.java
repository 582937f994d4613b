package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import stet.audit.Act;
import stet.audit.Page;
import stet.audit.Trail;
import stet.database.Connections;

/**
 * Writes many stories that the clock has just published, and their trail, by one statement each: a whole newspaper goes out
 * several times as fast as story by story. The columns are those that {@link Transition#PUBLISH} changes; a test compares
 * them with what a single publication writes.
 */
@ApplicationScoped
class PublishedAtOnce {
    private static final String PUBLISHED = """
            update story s set stage = 'PUBLISHED', version = p.version, changed_at = p.at,
                live = s.head, last_live = s.head, live_at = p.at, public_notice = null,
                first_live_at = coalesce(s.first_live_at, p.at), changed_as = s.correction_kind,
                listed_at = case when s.live is null or coalesce(s.correction_kind, 'UPDATE') = 'UPDATE' then p.at
                    else coalesce(s.listed_at, p.at) end,
                corrections = cast(p.corrections as jsonb),
                correction_seq = p.correction_seq, correction_kind = null, hands = '[]', submitted_by = null, returned = null,
                debt = null, second_eyes_due = null,
                approval = null, slot_at = null, slot_local = null, slot_zone = null, fail_after = null, package = null,
                late_seconds = p.late_seconds, tries = 0, retry_at = null, failure = null, lock = null
            from unnest(?, ?, ?, ?, ?, ?) p(id, version, at, correction_seq, late_seconds, corrections) where s.id = p.id
            """;

    private final Connections database;
    private final Trail trail;

    PublishedAtOnce(Connections database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** @param pages the books of the stories, open at their ends */
    void write(List<TransitionMade> facts, Map<UUID, Page> pages) {
        if (facts.isEmpty()) {
            return;
        }
        var stories = facts.stream().map(TransitionMade::story).toList();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(PUBLISHED)) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", stories.stream().map(Story::id).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", stories.stream().map(Story::version).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            stories.stream()
                                    .map(story -> Timestamp.from(story.changedAt()))
                                    .toArray()));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "int4", stories.stream().map(Story::correctionSeq).toArray()));
            update.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", stories.stream().map(Story::lateSeconds).toArray()));
            update.setArray(
                    6,
                    connection.createArrayOf(
                            "text",
                            stories.stream()
                                    .map(story -> JsonColumns.text(story.corrections()))
                                    .toArray()));
            if (update.executeUpdate() != facts.size()) {
                throw new IllegalStateException("A story that was claimed is gone");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Published stories could not be written", e);
        }
        var acts = new ArrayList<Act>();
        var places = new ArrayList<Page>();
        for (var fact : facts) {
            acts.add(fact.act());
            places.add(Objects.requireNonNull(pages.get(fact.story().id())));
        }
        trail.append(places, acts);
    }
}
