package stet.bench.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Load;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.bench.SubmitAndRecall;
import stet.bench.clock.DueStories;
import stet.bench.clock.Singles;

/** What is done with a story of today, which is not to cost more because there are others; and what is done when nobody asks. */
final class DailyWork {
    private static final int STORIES = 50;
    private static final int BEFORE = 6_000;
    private static final int TRANSITIONS = 3_000;
    private static final int DUE = 100;
    private static final int RESTING_SECONDS = 20;
    private static final double SAME = 1.1;

    /** Of the half of the transitions, and of the due stories, with the fewest stories. */
    private final List<Double> first = new ArrayList<>();

    List<Figure> measured(Premises premises, Newsroom node, int size) throws Exception {
        var figures = new ArrayList<Figure>();
        var of = "%,d: ".formatted(size);
        figures.addAll(atRest(premises, node, of));
        var transitions = transitions(premises, node, of);
        figures.addAll(transitions);
        var due = new DueStories(premises, node);
        Singles.goOut(due, DUE);
        var singles = Singles.measured(due, DUE, of + "one due story, visible after its slot", 25);
        figures.addAll(singles);
        compare(figures, of, List.of(transitions.get(0).value(), singles.get(0).value()));
        return figures;
    }

    private static List<Figure> transitions(Premises premises, Newsroom node, String of)
            throws IOException, InterruptedException, SQLException {
        Progress.say("Stories are submitted and recalled");
        var rhea = premises.tokens().of(Staff.RHEA);
        Load.of(SubmitAndRecall.alone(STORIES, rhea, node.port()), BEFORE);
        premises.database().checkpoint();
        var times = Load.of(SubmitAndRecall.alone(STORIES, rhea, node.port()), TRANSITIONS);
        return List.of(
                Figure.of(of + "one transition, p50", "ms", times.p50Millis()),
                Figure.of(of + "one transition, p95", "ms", times.p95Millis()),
                Figure.of(of + "one transition, p99", "ms", times.p99Millis()));
    }

    private void compare(List<Figure> figures, String of, List<Double> halves) {
        if (first.isEmpty()) {
            first.addAll(halves);
            return;
        }
        figures.add(Figure.of(of + "one transition, p50, to the fewest's", "", halves.get(0) / first.get(0))
                .atMost(SAME));
        figures.add(Figure.of(of + "one due story, p50, to the fewest's", "", halves.get(1) / first.get(1))
                .atMost(SAME));
    }

    /** While nobody asks for anything: how much of each second statements take, and of a core the newsroom. */
    private static List<Figure> atRest(Premises premises, Newsroom node, String of) throws SQLException {
        Progress.say("Nobody asks for anything");
        var database = premises.database();
        LockSupport.parkNanos(RESTING_SECONDS * 1_000_000_000L);
        var statements = "select active_time from pg_stat_database where datname = 'stet'";
        double before = Double.parseDouble(database.first(statements));
        var processor = node.processorTime();
        LockSupport.parkNanos(RESTING_SECONDS * 1_000_000_000L);
        double statementMillis = Double.parseDouble(database.first(statements)) - before;
        double nodeMillis = node.processorTime().minus(processor).toMillis();
        return List.of(
                Figure.of(of + "at rest, statements", "ms/s", statementMillis / RESTING_SECONDS),
                Figure.of(of + "at rest, the newsroom's processor time", "ms/s", nodeMillis / RESTING_SECONDS));
    }
}
