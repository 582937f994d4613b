package stet.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import stet.newsroom.OwnDatabase;

/** What a newsroom under an earlier version has kept, as it stood in its database when its last node ended. */
final class EarlierHouse {
    private static final String KEY = "-- Its trail's verifier key: ";
    private static final String EMPTY = """
            do $$ begin
                execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public');
            end $$
            """;

    private final OwnDatabase database;
    private final String kept;

    private EarlierHouse(OwnDatabase database, String kept) {
        this.database = database;
        this.kept = kept;
    }

    /**
     * Restores it, Flyway's own history with it.
     *
     * @param version of which a file in {@code stet/migration} has the rows
     * @param migration its last one
     */
    static EarlierHouse of(String version, String migration) throws SQLException {
        var house = new EarlierHouse(OwnDatabase.of("earlier_" + migration), read(version));
        Flyway.configure()
                .dataSource(house.database.url(), "stet_owner", "stet_owner")
                .placeholders(Map.of("service", "stet"))
                .target(migration)
                .load()
                .migrate();
        try (var owner = house.database.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(EMPTY);
            statement.execute(house.kept);
            owner.commit();
        }
        return house;
    }

    OwnDatabase database() {
        return database;
    }

    /** For today's service, which signs with another key. */
    Map<String, String> environment(Path folder) {
        var environment = new HashMap<>(database.environment(folder));
        environment.put(
                "TRAIL_RETIRED_KEYS",
                kept.lines()
                        .filter(line -> line.startsWith(KEY))
                        .findFirst()
                        .orElseThrow()
                        .substring(KEY.length()));
        environment.put("STET_WIRE_RETENTION", "P36500D");
        return environment;
    }

    private static String read(String version) {
        try (var file = EarlierHouse.class.getResourceAsStream("/stet/migration/" + version + ".sql.gz");
                var rows = new GZIPInputStream(file)) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
