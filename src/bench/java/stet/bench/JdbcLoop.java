package stet.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Threads of this very process, each with a JDBC connection: for a machine without pgbench, and to compare the two. */
final class JdbcLoop implements HandWritten {
    private final DurablePostgres database;

    JdbcLoop(DurablePostgres database) {
        this.database = database;
    }

    @Override
    public String driver() {
        return "JDBC";
    }

    @Override
    public double perSecond(int clients, Duration time) throws IOException, SQLException, InterruptedException {
        var writers = new ArrayList<Writer>();
        while (writers.size() < clients) {
            writers.add(Writer.on(database.connection()));
        }
        return Load.of(writers, time).perSecond();
    }

    private record Writer(Connection connection, List<PreparedStatement> statements) implements Client {
        static Writer on(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            var statements = new ArrayList<PreparedStatement>();
            for (var text : STATEMENTS) {
                statements.add(connection.prepareStatement(text.replace(":id", "?")));
            }
            return new Writer(connection, statements);
        }

        @Override
        public void act() throws SQLException {
            var id = ThreadLocalRandom.current().nextInt(ROWS) + 1;
            for (var statement : statements) {
                statement.setInt(1, id);
                statement.execute();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
