package db.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;

/** Lays Quartz's own tables, from the script that comes with Quartz, and lets the service work in them. */
@SuppressWarnings({"checkstyle:TypeName", "TypeName"})
public class V4__Quartz_tables extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException, IOException {
        var service = context.getConfiguration().getPlaceholders().get("service");
        try (var script = PostgreSQLDelegate.class.getResourceAsStream("tables_postgres.sql");
                var statement = context.getConnection().createStatement()) {
            if (script == null) {
                throw new IllegalStateException("Quartz comes without its tables");
            }
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("COMMIT;", ""));
            statement.execute("""
                    do $$ declare t text; begin
                      for t in select tablename from pg_tables where tablename like 'qrtz_%%' loop
                        execute format('grant select, insert, update, delete on %%I to %%I', t, '%s');
                      end loop;
                    end $$
                    """.formatted(service));
        }
    }
}
