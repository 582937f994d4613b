package stet.bench.wire;

import static stet.bench.Staff.EDNA;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import stet.bench.Clones;
import stet.bench.DurablePostgres;
import stet.bench.Figure;
import stet.bench.Line;
import stet.bench.Progress;
import stet.bench.Tokens;
import stet.bench.WholePath;

/** The agency kills an item that many scheduled stories use: how long until none of them can go out. */
final class Kill {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKED_AT = 20;
    private static final long PATIENCE_SECONDS = 120;
    private static final String AT_LARGE = """
            select count(*) from story where stage = 'SCHEDULED' and not holds @> '[{"kind": "AGENCY"}]'
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
        feed.send(line, tokens.ofWire());
        var story = WholePath.scheduled(Ninjs.uri(feed.last()), slot, tokens, line);
        var clones = Clones.of(story.id(), run.plan().scheduled() - 1, database);
        database.checkpoint();
        var some = clones.subList(0, Math.min(LOOKED_AT, clones.size()));
        mustAll(true, some);
        Progress.say("%s stories are scheduled".formatted(atLarge(database)));
        long start = System.nanoTime();
        feed.kill(feed.last(), line, tokens.ofWire());
        double answered = (System.nanoTime() - start) / 1e6;
        awaitNone(database, start);
        double held = (System.nanoTime() - start) / 1e6;
        mustAll(false, some);
        return List.of(
                Figure.of(
                        "kill used by %,d stories, answered after"
                                .formatted(run.plan().scheduled()),
                        "ms",
                        answered),
                Figure.of("all of them held after", "ms", held).atMost(1_000));
    }

    private static void awaitNone(DurablePostgres database, long start) throws SQLException {
        while (atLarge(database) > 0) {
            if (System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("%d stories are not held".formatted(atLarge(database)));
            }
        }
    }

    private static long atLarge(DurablePostgres database) throws SQLException {
        return Long.parseLong(database.first(AT_LARGE));
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
