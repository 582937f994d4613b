package stet.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.drill.Event;
import stet.newsroom.Desk;

/**
 * R16: a back-up is taken while the newsroom works; after it stories go out; then the back-up is put in the place of the
 * database. What went out after it goes out again, and must say so.
 */
final class BackUpIsRestored implements Drill {
    private static final int STORIES = 20;

    private static final String TWICE = """
            select count(*) from (select book from trail where action = 'PUBLISH' and outcome = 'DONE'
            group by book having count(*) > 1) twice
            """;
    private static final String SILENTLY = """
            select count(*) from story s where s.slug = any(?) and (late_seconds is null or not exists (
            select from trail t where t.book = cast(s.id as text) and cast(t.details as jsonb) ->> 'lateSeconds' is not null))
            """;

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            var old = folder("outside");
            var node = start(house, "before", old);
            house.due(STORIES, List.of(house.now().plusSeconds(15)));
            house.reader().read(Duration.ofSeconds(40));
            var before = house.slugs();
            var slot = house.now().plusSeconds(25);
            house.due(STORIES, List.of(slot));
            var backUp = premises.database().backUp(folder("back-up"));
            house.note(Event.Kind.FAULT, "a back-up was taken");
            house.reader().read(Duration.ofSeconds(40));
            node.close();
            LockSupport.parkNanos(
                    Duration.between(house.now(), slot.plusSeconds(15)).toNanos());
            premises.database().restore(backUp);
            house.note(Event.Kind.HEALED, "the back-up is restored");

            node = start(house, "with-the-old-folder", old);
            house.reader().read(Duration.ofSeconds(20));
            var against = verified(node, house);
            node.close();
            node = start(house, "with-a-new-folder", folder("outside"));
            var alone = verified(node, house);
            var again = house.slugs();
            again.removeAll(before);
            return List.of(
                    Figure.of("R16: the old folder tells that entries are lost", "", holds(against) ? 0 : 1)
                            .atLeast(1),
                    Figure.of("R16: with a new folder the trail verifies", "", holds(alone) ? 1 : 0)
                            .atLeast(1),
                    Figure.of(
                                    "R16: published twice in the restored trail",
                                    "",
                                    premises.database().first(TWICE).equals("0") ? 0 : 1)
                            .atMost(0),
                    Figure.of("R16: out again and not marked late", "of " + again.size(), silent(house, again))
                            .atMost(0));
        }
    }

    private static Newsroom start(House house, String name, Path outside) throws IOException {
        return house.start(
                name,
                house.premises().database().port(),
                Map.of("TRAIL_FOLDER", outside.toAbsolutePath().toString()));
    }

    private static Path folder(String name) {
        return Premises.WORK.resolve(name + "-" + System.nanoTime());
    }

    private static JsonNode verified(Newsroom node, House house) {
        var service = URI.create("http://127.0.0.1:" + node.port());
        return Desk.withToken(service, house.tokens().of(Staff.ADA))
                .post("/api/audit/verification", "")
                .is(200)
                .json();
    }

    private static boolean holds(JsonNode verified) {
        Progress.say("Verified: " + verified);
        return verified.path("valid").asBoolean();
    }

    private static double silent(House house, Set<String> slugs) throws SQLException {
        try (var connection = house.connection();
                var select = connection.prepareStatement(SILENTLY)) {
            select.setArray(1, connection.createArrayOf("text", slugs.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}
