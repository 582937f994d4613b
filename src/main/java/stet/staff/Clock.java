package stet.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import stet.database.Connections;

/** The one clock of the newsroom: the database's, so that every node reads the same time whatever its own says. */
@ApplicationScoped
public class Clock {
    private final Connections database;

    Clock(Connections database) {
        this.database = database;
    }

    /** The time now, to the microsecond. */
    public Instant now() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select clock_timestamp()");
                var row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what time it is", e);
        }
    }

    /** This node's own time: good enough to show something by, never to decide anything. */
    public Instant roughly() {
        return Instant.now();
    }
}
