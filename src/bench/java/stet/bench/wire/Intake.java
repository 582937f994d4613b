package stet.bench.wire;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import stet.bench.Progress;
import stet.bench.index.Disk;

/** Fills the wire over HTTP, one batch after another. */
final class Intake {
    static final int REQUESTS = 8;

    private static final double NANOS = 1e9;

    private Intake() {}

    static List<Figure> measured(Run run) throws IOException, SQLException, InterruptedException {
        int items = run.plan().items();
        int share = items / REQUESTS;
        double quarter = 0;
        long start = System.nanoTime();
        for (int request = 1; request <= REQUESTS; request++) {
            int count = request == REQUESTS ? items - share * (REQUESTS - 1) : share;
            long before = System.nanoTime();
            run.feed().sendBatch(count);
            double seconds = (System.nanoTime() - before) / NANOS;
            quarter += request > REQUESTS - 2 ? seconds : 0;
            Progress.say("%,d items are in, the last of them at %,.0f a second"
                    .formatted(run.feed().last(), count / seconds));
        }
        double all = (System.nanoTime() - start) / NANOS;
        long behind = System.nanoTime();
        try (var lookout = run.lookout(run.node())) {
            lookout.await(run.feed().last());
        }
        double late = (System.nanoTime() - behind) / NANOS;
        int last = items - share * (REQUESTS - 2);
        return List.of(
                Figure.of("intake, all", "items/s", items / all).atLeast(3_000),
                Figure.of("intake, the last quarter", "items/s", last / quarter).atLeast(3_000),
                Figure.of("the last item is found after", "s", late),
                Figure.of("memory of the newsroom, resident", "MiB", run.node().mebibytes("VmRSS")),
                Figure.of("of it neither mapped nor shared", "MiB", run.node().mebibytes("RssAnon")),
                Figure.of("database", "MB", database(run)),
                Figure.of("index", "MB", Disk.bytesIn(Run.INDEX) / 1e6));
    }

    private static double database(Run run) throws SQLException {
        return Double.parseDouble(run.premises().database().first("select pg_database_size('stet')")) / 1e6;
    }
}
