package stet.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The one clock of the newsroom: the database's, so that every node reads the same time whatever its own says. */
@ApplicationScoped
public class Clock {
    private final EntityManager database;

    Clock(EntityManager database) {
        this.database = database;
    }

    /** The time now, to the microsecond. */
    public Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** This node's own time: good enough to show something by, never to decide anything. */
    public Instant roughly() {
        return Instant.now();
    }
}
