package stet.bench.wire;

import static stet.bench.Staff.EDNA;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Clones;
import stet.bench.DurablePostgres;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Progress;
import stet.bench.Tokens;
import stet.bench.WholePath;

/** The agency kills an item that a tenth of the scheduled stories use, then one that all others use: how long until none of them can go out. */
final class Kill {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKED_AT = 20;
    private static final int SHARE = 10;

    /** The service reads what is new to watch it for the wire; a newsroom does not schedule thousands in a second. */
    private static final long UNTIL_WATCHED_NANOS = 30_000_000_000L;

    private static final long PATIENCE_SECONDS = 120;
    private static final String AT_LARGE = """
            select count(*) from story s join story_source u on u.story = s.id
            where u.uri = '%s' and s.stage = 'SCHEDULED' and not s.holds @> '[{"kind": "AGENCY"}]'
            """;

    private final Line line;
    private final Tokens tokens;
    private final Instant slot = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.HOURS);

    private Kill(Line line, Tokens tokens) {
        this.line = line;
        this.tokens = tokens;
    }

    static List<Figure> measured(Run run) throws IOException, SQLException, InterruptedException {
        try (var line = Line.to(run.node().port())) {
            return new Kill(line, run.premises().tokens()).measured(run.feed(), run);
        }
    }

    private List<Figure> measured(Feed feed, Run run) throws IOException, SQLException {
        var database = run.premises().database();
        int all = run.plan().scheduled();
        var some = used(feed, all / SHARE, database);
        var most = used(feed, all - all / SHARE, database);
        database.checkpoint();
        LockSupport.parkNanos(UNTIL_WATCHED_NANOS);
        mustAll(true, some.looked());
        var figures = new ArrayList<>(killed(some, all, feed, database));
        mustAll(true, most.looked());
        figures.addAll(killed(most, all, feed, database));
        return figures;
    }

    /** An item, and stories that use it. */
    private record Used(long item, int count, List<UUID> looked) {}

    private Used used(Feed feed, int count, DurablePostgres database) throws IOException, SQLException {
        feed.send(line, tokens.ofWire());
        var story = WholePath.scheduled(Ninjs.uri(feed.last()), slot, tokens, line);
        var clones = Clones.of(story.id(), count - 1, database);
        return new Used(feed.last(), count, clones.subList(0, Math.min(LOOKED_AT, clones.size())));
    }

    private List<Figure> killed(Used used, int all, Feed feed, DurablePostgres database)
            throws IOException, SQLException {
        Progress.say("An item that %,d of %,d scheduled stories use is killed".formatted(used.count(), all));
        var atLarge = AT_LARGE.formatted(Ninjs.uri(used.item()));
        long start = System.nanoTime();
        feed.kill(used.item(), line, tokens.ofWire());
        double answered = (System.nanoTime() - start) / 1e6;
        awaitNone(atLarge, database, start);
        double held = (System.nanoTime() - start) / 1e6;
        mustAll(false, used.looked());
        var what = "kill used by %,d of %,d scheduled, ".formatted(used.count(), all);
        return List.of(
                Figure.of(what + "answered after", "ms", answered),
                Figure.of(what + "all held after", "ms", held).atMost(1_000));
    }

    private static void awaitNone(String atLarge, DurablePostgres database, long start) throws SQLException {
        while (Long.parseLong(database.first(atLarge)) > 0) {
            if (System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("Not all stories are held");
            }
        }
    }

    private void mustAll(boolean publish, List<UUID> stories) throws IOException {
        for (var story : stories) {
            var guards = line.get("/api/stories/%s/guards?at=%s".formatted(story, slot), tokens.of(EDNA))
                    .text();
            if (JSON.readTree(guards).path("wouldPublish").asBoolean(!publish) != publish) {
                throw new IllegalStateException("Story %s at its slot: %s".formatted(story, guards));
            }
        }
    }
}
