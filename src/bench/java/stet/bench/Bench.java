package stet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the measurements, one round for each number of clients. */
final class Bench {
    private static final int WARM_UP_PARTS = 4;

    private final Plan plan;
    private final DurablePostgres database;
    private final Newsroom newsroom;
    private final Tokens tokens;
    private final JdbcLoop jdbc;
    private final HandWritten handWritten;
    private final Consumer<String> says;

    private Bench(
            Plan plan,
            DurablePostgres database,
            Newsroom newsroom,
            Tokens tokens,
            JdbcLoop jdbc,
            HandWritten handWritten,
            Consumer<String> says) {
        this.plan = plan;
        this.database = database;
        this.newsroom = newsroom;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.handWritten = handWritten;
        this.says = says;
    }

    /** With the hand-written transaction's tables in place. */
    static Bench of(
            Plan plan, DurablePostgres database, Newsroom newsroom, Tokens tokens, Path work, Consumer<String> says)
            throws IOException, SQLException {
        HandWritten.prepare(database);
        var jdbc = new JdbcLoop(database);
        var pgbench = Pgbench.onThisMachine(database, work);
        if (pgbench.isEmpty()) {
            says.accept("There is no pgbench on the PATH: the JDBC loop takes its place");
        }
        return new Bench(
                plan,
                database,
                newsroom,
                tokens,
                jdbc,
                pgbench.<HandWritten>map(found -> found).orElse(jdbc),
                says);
    }

    /** What drives the hand-written transaction that the ratio is to. */
    String driver() {
        return handWritten.driver();
    }

    List<Round> rounds() throws IOException, SQLException, InterruptedException {
        says.accept("%d stories are filed".formatted(plan.stories()));
        var drafts = filed();
        warmUp(drafts);
        var rounds = new ArrayList<Round>();
        for (var clients : plan.clients()) {
            rounds.add(round(clients, drafts));
        }
        return rounds;
    }

    /** Says how fast each part of it was, so that whoever reads can see whether it was long enough. */
    private void warmUp(List<SubmitAndRecall.Draft> drafts) throws IOException, SQLException, InterruptedException {
        var clients = plan.mostClients();
        var time = plan.warmUp().dividedBy(2L * WARM_UP_PARTS);
        for (var part = 1; part <= WARM_UP_PARTS; part++) {
            var loop = Load.of(SubmitAndRecall.among(clients, drafts, newsroom.port()), time);
            var path = Load.of(WholePath.by(clients, tokens, newsroom.port()), time);
            says.accept("Warm-up, part %d of %d: %.0f transitions a second, %.0f on the whole path"
                    .formatted(part, WARM_UP_PARTS, loop.perSecond(), path.perSecond()));
        }
        jdbc.perSecond(clients, Duration.ofSeconds(1));
    }

    private Round round(int clients, List<SubmitAndRecall.Draft> drafts)
            throws IOException, SQLException, InterruptedException {
        says.accept("Clients: %d".formatted(clients));
        var before = handWritten(handWritten, clients, plan.shorter());
        database.checkpoint();
        var processor = newsroom.processorTime();
        var submitAndRecall = Load.of(SubmitAndRecall.among(clients, drafts, newsroom.port()), plan.loop());
        var cores = newsroom.processorTime().minus(processor).toNanos() / 1e9 / submitAndRecall.seconds();
        database.checkpoint();
        var wholePath = Load.of(WholePath.by(clients, tokens, newsroom.port()), plan.shorter());
        var after = handWritten(handWritten, clients, plan.shorter());
        var own = handWritten == jdbc
                ? before
                : handWritten(jdbc, clients, plan.loop().dividedBy(3));
        return Round.of(before, submitAndRecall, cores, wholePath, after, own);
    }

    private double handWritten(HandWritten driver, int clients, Duration time)
            throws IOException, SQLException, InterruptedException {
        database.checkpoint();
        return driver.perSecond(clients, time);
    }

    private List<SubmitAndRecall.Draft> filed() throws IOException {
        var drafts = new ArrayList<SubmitAndRecall.Draft>();
        try (var line = Line.to(newsroom.port())) {
            while (drafts.size() < plan.stories()) {
                var writer = drafts.size() % 2 == 0 ? Staff.RHEA : Staff.OMAR;
                drafts.add(SubmitAndRecall.Draft.by(tokens.of(writer), line));
            }
        }
        return drafts;
    }
}
