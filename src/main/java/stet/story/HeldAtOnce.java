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
 * Writes many stories that an agency's notice has just held, and their trail, by one statement each: whoever withdraws a
 * much used item waits a second and not ten.
 */
@ApplicationScoped
class HeldAtOnce {
    private static final String HELD = """
            update story s set holds = s.holds || cast(h.hold as jsonb), version = s.version + 1, changed_at = h.at
            from unnest(?, ?, ?) h(id, hold, at) where s.id = h.id
            """;

    private final Connections database;
    private final Trail trail;

    HeldAtOnce(Connections database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** A story, its new hold, and the act that says so. */
    record Held(Standing story, Hold hold, Act act) {}

    /** @param pages the books of the stories, open at their ends */
    void write(List<Held> held, Map<UUID, Page> pages) {
        if (held.isEmpty()) {
            return;
        }
        var ids = held.stream().map(one -> one.story().id()).toArray();
        var holds = held.stream().map(one -> JsonColumns.text(one.hold())).toArray();
        var times = held.stream().map(one -> Timestamp.from(one.hold().setAt())).toArray();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(HELD)) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.setArray(2, connection.createArrayOf("text", holds));
            update.setArray(3, connection.createArrayOf("timestamptz", times));
            if (update.executeUpdate() != held.size()) {
                throw new IllegalStateException("A story that was locked is gone");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Held stories could not be written", e);
        }
        var places = new ArrayList<Page>();
        held.forEach(
                one -> places.add(Objects.requireNonNull(pages.get(one.story().id()))));
        trail.append(places, held.stream().map(Held::act).toList());
    }
}
