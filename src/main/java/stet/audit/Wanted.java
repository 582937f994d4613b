package stet.audit;

import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Moment;
import stet.problem.Malformed;

/** Which entries somebody asks for, as the address says it; 400 for what is no time, no story or no outcome. */
public class Wanted {
    @QueryParam("actor")
    @Nullable
    String actor;

    @QueryParam("action")
    @Nullable
    List<String> actions;

    @QueryParam("outcome")
    @Nullable
    String outcome;

    @QueryParam("story")
    @Nullable
    String story;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** By one member, from one instant until before another. */
    public static Wanted of(String actor, Instant from, Instant to) {
        var wanted = new Wanted();
        wanted.actor = actor;
        wanted.from = from.toString();
        wanted.to = to.toString();
        return wanted;
    }

    /** Whether all entries are. */
    boolean isEverything() {
        return conditions().isEmpty();
    }

    List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        if (actor != null) {
            conditions.add(new Condition("t.actor_name = ?", actor));
        }
        if (actions != null && !actions.isEmpty()) {
            var capitals = actions.stream()
                    .map(action -> action.toUpperCase(Locale.ROOT))
                    .toArray(String[]::new);
            conditions.add(
                    capitals.length == 1
                            ? new Condition("t.action = ?", capitals[0])
                            : new Condition("t.action = any(?)", capitals));
        }
        if (outcome != null) {
            conditions.add(new Condition("t.outcome = ?", outcome().name()));
        }
        if (story != null) {
            conditions.add(new Condition("t.book = ?", story().toString()));
        }
        if (from != null) {
            conditions.add(new Condition("t.at >= ?", Timestamp.from(time("from", from))));
        }
        if (to != null) {
            conditions.add(new Condition("t.at < ?", Timestamp.from(time("to", to))));
        }
        return conditions;
    }

    /** From when on, where that is asked for. */
    Optional<Instant> since() {
        return Optional.ofNullable(from).map(text -> time("from", text));
    }

    /** Whether it is of one book, whose entries have numbers in the order of time. */
    boolean isOfOneBook() {
        return story != null;
    }

    private Act.Outcome outcome() {
        try {
            return Act.Outcome.valueOf(String.valueOf(outcome).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Malformed(null, "BAD_OUTCOME", "\"outcome\" is DONE or REFUSED.");
        }
    }

    private UUID story() {
        try {
            return UUID.fromString(String.valueOf(story));
        } catch (IllegalArgumentException e) {
            throw new Malformed(null, "BAD_STORY", "\"story\" is the id of a story.");
        }
    }

    private static Instant time(String name, String time) {
        try {
            return Moment.of(time);
        } catch (DateTimeException e) {
            throw new Malformed(
                    null, "BAD_TIME", "\"%s\" is a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.".formatted(name));
        }
    }

    /** A condition of SQL with one parameter: a text, a time, a number or texts. */
    public record Condition(String sql, Object value) {
        void bind(PreparedStatement query, int parameter, Connection connection) throws SQLException {
            if (value instanceof String[] texts) {
                query.setArray(parameter, connection.createArrayOf("text", texts));
            } else {
                query.setObject(parameter, value);
            }
        }
    }
}
