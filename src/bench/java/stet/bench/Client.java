package stet.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Somebody who does one thing after another as fast as it is answered. */
public interface Client extends AutoCloseable {
    /** One transition, or one transaction: what is counted and timed. */
    void act() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
