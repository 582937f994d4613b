package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** A feed that is broken does not fill the database with what nobody can read. */
@QuarkusTest
class RefusedAsideTest extends Scene {
    private static final String BROKEN = "{\"headline\": \"" + "x".repeat(100_000);

    @Test
    void theBeginningIsKept() {
        sendsWhatIsBroken();
        var newest = as(EDNA).get("/api/wire/refusals?limit=1").is(200).json().at("/items/0");
        assertThat(newest.path("size").asInt()).isEqualTo(BROKEN.length());
        var kept = as(EDNA).with("Accept", "*/*")
                .get("/api/wire/refusals/" + newest.path("id").asText() + "/content")
                .is(200);
        assertThat(kept.text()).isEqualTo(BROKEN.substring(0, 65_536));
    }

    @Test
    void ofASourceTwoThousandADay() throws SQLException {
        sendsWhatIsBroken();
        Books.write("""
                insert into wire_refused (id, at, source, code, reason, size, content)
                select gen_random_uuid(), clock_timestamp() - interval '1 hour', r.source, 'FILLER', '', 1, ''
                from (select source from wire_refused order by at desc limit 1) r, generate_series(1, 2000)
                """);
        try {
            var before = all();
            sendsWhatIsBroken();
            assertThat(all()).isEqualTo(before);
            Books.write("update wire_refused set at = at - interval '1 day' where code = 'FILLER'");
            sendsWhatIsBroken();
            assertThat(all()).isEqualTo(before + 1);
        } finally {
            Books.write("delete from wire_refused where code = 'FILLER'");
        }
    }

    private static long all() throws SQLException {
        return Books.count("select count(*) from wire_refused");
    }

    private void sendsWhatIsBroken() {
        withToken(Staff.wireFeedToken()).send("POST", "/api/wire/items", BROKEN).is(422);
    }
}
