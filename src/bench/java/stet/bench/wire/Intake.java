package stet.bench.wire;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import stet.bench.Figure;
import stet.bench.Progress;
import stet.bench.index.Disk;

/** Fills the wire over HTTP, one batch after another. */
final class Intake {
    static final int REQUESTS = 8;

    private static final int LAST_QUARTER = REQUESTS - REQUESTS / 4;
    private static final double NANOS = 1e9;

    private final Run run;
    private final int share;
    private double all;
    private double quarter;

    private Intake(Run run) {
        this.run = run;
        this.share = run.plan().items() / REQUESTS;
    }

    static List<Figure> measured(Run run) throws IOException, SQLException, InterruptedException {
        return new Intake(run).measured();
    }

    private List<Figure> measured() throws IOException, SQLException, InterruptedException {
        var newsroom = run.node().processorTime();
        var feed = own();
        for (int request = 0; request < REQUESTS; request++) {
            send(request);
        }
        newsroom = run.node().processorTime().minus(newsroom);
        feed = own().minus(feed);
        double late = late();
        int items = run.plan().items();
        return List.of(
                Figure.of("intake, all", "items/s", items / all).atLeast(3_000),
                Figure.of("intake, the last quarter", "items/s", (items - share * LAST_QUARTER) / quarter)
                        .atLeast(3_000),
                Figure.of("cores that the newsroom takes meanwhile", "", newsroom.toNanos() / NANOS / all),
                Figure.of("cores that the feed takes meanwhile", "", feed.toNanos() / NANOS / all),
                Figure.of("the last item is found after", "s", late),
                Figure.of("memory of the newsroom, resident", "MiB", run.node().mebibytes("VmRSS")),
                Figure.of("of it neither mapped nor shared", "MiB", run.node().mebibytes("RssAnon")),
                Figure.of("database", "MB", database()),
                Figure.of("index", "MB", Disk.bytesIn(Run.INDEX) / 1e6));
    }

    private void send(int request) throws IOException, InterruptedException {
        int count = request == REQUESTS - 1 ? run.plan().items() - share * request : share;
        long before = System.nanoTime();
        run.feed().sendBatch(count);
        double seconds = (System.nanoTime() - before) / NANOS;
        all += seconds;
        quarter += request >= LAST_QUARTER ? seconds : 0;
        Progress.say("%,d items are in, the last of them at %,.0f a second"
                .formatted(run.feed().last(), count / seconds));
    }

    private double late() throws IOException, InterruptedException {
        long before = System.nanoTime();
        try (var lookout = run.lookout(run.node())) {
            lookout.awaitPatiently(run.feed().last());
        }
        return (System.nanoTime() - before) / NANOS;
    }

    private double database() throws SQLException {
        return Double.parseDouble(run.premises().database().first("select pg_database_size('stet')")) / 1e6;
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
