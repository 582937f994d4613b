package stet.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What a transition comes down to when nothing but PostgreSQL does it: lock a row, change it, add an audit entry and an
 * outbox entry, commit. Who drives it is up to the implementation; the statements are the same.
 */
interface HandWritten {
    int ROWS = 10_000;

    String LOCK = "select stage, version from bench.item where id = :id for update";

    String CHANGE = """
        update bench.item set stage = case stage when 'DRAFT' then 'SUBMITTED' else 'DRAFT' end, \
        version = version + 1, changed_at = clock_timestamp() where id = :id""";

    String AUDIT = """
        insert into bench.audit (item, at, actor, action, details, previous, hash) \
        values (:id, clock_timestamp(), 'rhea', 'SUBMIT', \
        '{"desk": "world", "from": "DRAFT", "to": "SUBMITTED", "reason": null}', \
        '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', \
        '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752')""";

    String OUTBOX = """
        insert into bench.outbox (item, at, event) values (:id, clock_timestamp(), \
        '{"transition": "submit", "from": "DRAFT", "to": "SUBMITTED"}')""";

    /** Between begin and commit; {@code :id} is one row, picked anew for each transaction. */
    List<String> STATEMENTS = List.of(LOCK, CHANGE, AUDIT, OUTBOX);

    /** Whose work it is, for the report. */
    String driver();

    /** Transactions a second. */
    double perSecond(int clients, Duration time) throws IOException, SQLException, InterruptedException;

    /** The tables, in a schema that is none of the newsroom's. */
    static void prepare(DurablePostgres database) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.item (
                        id int primary key, stage text not null, version int not null, changed_at timestamptz not null);
                    create table bench.audit (
                        n bigint generated always as identity primary key, item int not null, at timestamptz not null,
                        actor text not null, action text not null, details text not null,
                        previous char(64) not null, hash char(64) not null);
                    create table bench.outbox (
                        n bigint generated always as identity primary key, item int not null, at timestamptz not null,
                        event text not null);
                    insert into bench.item select id, 'DRAFT', 1, now() from generate_series(1, %d) id;
                    analyze bench.item""".formatted(ROWS));
        }
    }
}
