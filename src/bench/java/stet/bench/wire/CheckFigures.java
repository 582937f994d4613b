package stet.bench.wire;

import static stet.bench.Staff.EDNA;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import stet.bench.Figure;
import stet.bench.Figures;
import stet.bench.Load;

/** One client has copy checked against the full wire, alone and while more comes in. */
final class CheckFigures {
    /** Until the JVM's compiler has little left to do; before, it takes up to half of one of two cores from the checks. */
    private static final int WARM_UP = 20_000;

    private static final int DIFFERENT = 2_000;

    private CheckFigures() {}

    static List<Figure> alone(Run run) throws IOException, SQLException, InterruptedException {
        int count = run.plan().checks();
        var early = Load.of(checks(run, 0, DIFFERENT), DIFFERENT);
        Load.of(checks(run, 0, DIFFERENT), WARM_UP - DIFFERENT);
        run.premises().database().checkpoint();
        var checks = checks(run, WARM_UP, count);
        var figures = Load.of(checks, count);
        return List.of(
                Figure.of("check, p99 of the first 2,000", "ms", early.p99Millis()),
                Figure.of("check, p50", "ms", figures.p50Millis()),
                Figure.of("check, p95", "ms", figures.p95Millis()),
                Figure.of("check, p99", "ms", figures.p99Millis()).atMost(20),
                Figure.of("check, max", "ms", figures.maxMillis()),
                Figure.of("check, names the item that the copy takes from", "%", checks.found()));
    }

    static List<Figure> duringIntake(Run run) throws IOException, SQLException, InterruptedException {
        run.premises().database().checkpoint();
        int items = run.plan().meanwhile();
        long before = System.nanoTime();
        var sent = CompletableFuture.supplyAsync(() -> sent(run, items));
        var figures = figures(run, sent);
        double seconds = (sent.join() - before) / 1e9;
        return List.of(
                Figure.of("check during intake, how many", "", figures.acts()),
                Figure.of("check during intake, p50", "ms", figures.p50Millis()),
                Figure.of("check during intake, p99", "ms", figures.p99Millis()).atMost(50),
                Figure.of("check during intake, max", "ms", figures.maxMillis()),
                Figure.of("intake during checks", "items/s", items / seconds));
    }

    private static Figures figures(Run run, CompletableFuture<Long> sent) throws IOException, InterruptedException {
        var checks = checks(run, WARM_UP + run.plan().checks(), DIFFERENT);
        return Load.of(List.of(checks), () -> !sent.isDone());
    }

    /** When the last of them was answered. */
    private static long sent(Run run, int items) {
        try {
            run.feed().sendBatch(items);
            return System.nanoTime();
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static Checks checks(Run run, long from, int count) throws IOException, InterruptedException {
        var copies = MadeUpCopy.some(from, count, run.plan().items(), run.wire());
        return new Checks(copies, run.premises().tokens().of(EDNA), run.node().port());
    }
}
