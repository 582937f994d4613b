package stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.Books;
import stet.newsroom.Scene;

/** What the service's role may do in the database is a written list. */
@QuarkusTest
class PrivilegesTest extends Scene {
    private static final String HELD = """
            select c.relname || ' ' || lower(a.privilege_type)
            from pg_class c join pg_namespace s on s.oid = c.relnamespace, aclexplode(c.relacl) a
            where s.nspname = 'public' and a.grantee = 'stet'::regrole
            union all
            select c.relname || '.' || t.attname || ' ' || lower(a.privilege_type)
            from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace s on s.oid = c.relnamespace,
                aclexplode(t.attacl) a
            where s.nspname = 'public' and a.grantee = 'stet'::regrole
            """;

    private static final String OWNED = """
            select count(*) from (
                select relowner owner from pg_class union all select datdba from pg_database
                union all select nspowner from pg_namespace union all select proowner from pg_proc
                union all select typowner from pg_type) things
            where owner = 'stet'::regrole
            """;

    @Test
    void theRoleHasTheRightsOfTheListAndNoOthers() throws SQLException, IOException {
        var held = new TreeSet<String>();
        try (var connection = Books.asOwner();
                var rows = connection.createStatement().executeQuery(HELD)) {
            while (rows.next()) {
                held.add(rows.getString(1));
            }
        }
        try (var list = PrivilegesTest.class.getResourceAsStream("/stet/privileges.txt")) {
            var written = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(held).containsExactlyElementsOf(new TreeSet<>(written));
        }
    }

    @Test
    void theRoleOwnsNothingAndIsNobodySpecial() throws SQLException {
        assertThat(Books.count(OWNED)).isZero();
        assertThat(Books.count("""
                        select count(*) from pg_roles where rolname = 'stet'
                        and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                        """)).isZero();
        assertThat(Books.count("select count(*) from pg_auth_members where member = 'stet'::regrole"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trail", "trail_place", "trail_node", "trail_checkpoint"})
    void theRoleCannotBendTheLog(String table) {
        for (var sql : List.of(
                "delete from %s",
                "truncate %s",
                "drop table %s",
                "alter table %s disable trigger all",
                "alter table %s add column bent text",
                "create trigger bent before insert on %s for each row execute function suppress_redundant_updates_trigger()",
                "create rule bent as on insert to %s do instead nothing",
                "select 1 from %s for update")) {
            refused(sql.formatted(table));
        }
        refused("update %s set %s".formatted(table, table.equals("trail") ? "reason = 'x'" : "ctid = ctid"));
        refused("update revision set words = ''");
        refused("delete from revision");
        refused("delete from story");
        refused("create table public.elsewhere (n int)");
        refused("set role stet_owner");
        refused("copy trail to program 'true'");
    }

    private static void refused(String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = Books.asService();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOf(SQLException.class);
    }
}
