package stet.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connections to the database: those that everybody shares, and a few that nobody but the clock and the trail's sequencer can
 * take, so that what is due goes out however many others wait.
 */
@ApplicationScoped
public class Connections {
    private static final ThreadLocal<Boolean> KEPT = ThreadLocal.withInitial(() -> false);

    private final AgroalDataSource shared;
    private final AgroalDataSource kept;

    Connections(AgroalDataSource shared, @DataSource("clock") AgroalDataSource kept) {
        this.shared = shared;
        this.kept = kept;
    }

    /** In a transaction its one connection. {@link SQLException} where none is free within the time that is set. */
    public Connection getConnection() throws SQLException {
        return KEPT.get() ? kept.getConnection() : shared.getConnection();
    }

    /** Does the work on the connections that are kept. It is called outside of any transaction, since one has one connection. */
    public static void kept(Runnable work) {
        boolean before = KEPT.get();
        KEPT.set(true);
        try {
            work.run();
        } finally {
            KEPT.set(before);
        }
    }
}
