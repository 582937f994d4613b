package stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import stet.newsroom.Books;
import stet.newsroom.Scene;

/** What an auditor reads is noted, or it is not read. */
@QuarkusTest
class NotNotedTest extends Scene {
    private static final String NO_ROOM = """
            create function no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'no room' using errcode = '53100';
            end $$;
            create trigger no_room before insert on trail for each row when (new.action = 'READ') execute function no_room()
            """;

    @Test
    void whatCannotBeNotedIsNotAnswered() throws SQLException {
        var story = files(RHEA);
        Books.write(NO_ROOM);
        try {
            var refused = as(ADA).get(story.path()).isProblem(503, "NOT_NOTED");
            assertThat(refused.text()).doesNotContain(story.slug(), "no room");
            as(ADA).get("/api/stories").isProblem(503, "NOT_NOTED");
            as(EDNA).get(story.path()).is(200);
        } finally {
            Books.write("drop trigger no_room on trail; drop function no_room()");
        }
        as(ADA).get(story.path()).is(200);
    }

    @Test
    void aLookAtTheHeadersAloneIsNotedToo() throws SQLException {
        var story = files(RHEA);
        assertThat(as(ADA).status("HEAD", story.path())).isEqualTo(200);
        assertThat(Books.count(
                        "select count(*) from trail where action = 'READ' and book = '%s'".formatted(story.id())))
                .isEqualTo(1);
    }
}
