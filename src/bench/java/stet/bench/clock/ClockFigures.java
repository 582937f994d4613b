package stet.bench.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stet.bench.Asked;
import stet.bench.Figure;
import stet.bench.FigureReport;
import stet.bench.JsonFile;
import stet.bench.Machine;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;

/** Measures how late the clock is: one story, many at once, and a newspaper beside what PostgreSQL alone would do. */
public final class ClockFigures {
    private static final int OF_A_CROWD = 50;
    private static final List<String> OF_THE_CLOCK = List.of("singles", "many", "drain", "waiting");

    private final List<Figure> figures = new ArrayList<>();
    private final Plan plan;

    private ClockFigures(Plan plan) {
        this.plan = plan;
    }

    /**
     * What a run is to measure.
     *
     * @param before stories with a slot of their own that have gone out before anything is measured
     * @param singles stories with a slot of their own
     * @param drained stories of the drain that is compared with the raw one
     * @param waiting stories that are scheduled for later while the rest is measured again
     */
    record Plan(int before, int singles, int drained, int waiting) {}

    public static void main(String... none) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new ClockFigures(new Plan(
                        Asked.number("bench.before", 300),
                        Asked.number("bench.singles", 100),
                        Asked.number("bench.drained", 20_000),
                        Asked.number("bench.waiting", 100_000)))
                .measure();
    }

    private void measure() throws Exception {
        var machine = Machine.here();
        var startedAt = Instant.now();
        try (var premises = Premises.open()) {
            try {
                parts(premises);
            } finally {
                var report = new FigureReport(
                        startedAt,
                        machine,
                        premises.database().settings(),
                        Newsroom.HEAP + " " + Newsroom.COLLECTOR,
                        plan,
                        figures);
                System.out.println(report.text());
                Progress.say("The same as JSON: " + JsonFile.write(Premises.WORK.resolve("clock.json"), report));
            }
        }
    }

    private void parts(Premises premises) throws Exception {
        var parts = List.of(Asked.text("bench.parts", "many,singles,drain,waiting,crowd,starts")
                .split(","));
        if (parts.stream().anyMatch(OF_THE_CLOCK::contains)) {
            theClock(premises, parts);
        }
        if (parts.contains("crowd")) {
            theCrowd(premises);
        }
        if (parts.contains("starts")) {
            figures.addAll(Starts.measured(premises));
        }
    }

    private void theClock(Premises premises, List<String> parts) throws Exception {
        try (var node = premises.newsroom("newsroom", Map.of())) {
            var due = new DueStories(premises, node);
            Progress.say("Warm-up");
            for (int warmUp = 0; warmUp < 4; warmUp++) {
                due.atOnce(5_000);
            }
            if (parts.contains("singles")) {
                Singles.goOut(due, plan.before());
                figures.addAll(Singles.measured(due, plan.singles(), "one story, visible after its slot", 25));
            }
            if (parts.contains("many")) {
                many(due, "");
            }
            if (parts.contains("drain")) {
                figures.addAll(Drain.measured(premises, due, plan.drained()));
            }
            if (parts.contains("waiting")) {
                Progress.say("%,d stories are scheduled for later".formatted(plan.waiting()));
                due.later(plan.waiting());
                figures.addAll(Singles.measured(due, plan.singles(), "with many waiting: one story", 25));
                many(due, "with many waiting: ");
            }
            figures.add(Figure.of("memory of the newsroom, resident", "MiB", node.mebibytes("VmRSS"))
                    .atMost(350));
        }
    }

    private void theCrowd(Premises premises) throws Exception {
        try (var node = premises.newsroom("crowded", Map.of())) {
            var due = new DueStories(premises, node);
            due.atOnce(1_000);
            Singles.goOut(due, OF_A_CROWD);
            Progress.say("%d checks and %d exports at once".formatted(Crowd.CHECKS, Crowd.EXPORTS));
            try (var crowd = new Crowd(node, premises.tokens())) {
                figures.addAll(Singles.measured(
                        due,
                        OF_A_CROWD,
                        "among %d checks and %d exports: one story".formatted(Crowd.CHECKS, Crowd.EXPORTS),
                        100,
                        crowd::begin));
                figures.add(Figure.of("among them: checks answered", "", crowd.checked()));
            }
            figures.add(Figure.of("memory of the crowded newsroom, resident", "MiB", node.mebibytes("VmRSS")));
        }
    }

    private void many(DueStories due, String prefix) throws Exception {
        for (var size : List.of(100, 1_000, 10_000)) {
            Progress.say("%,d stories at one moment".formatted(size));
            var times = new ArrayList<Double>();
            for (int i = 0; i < 3; i++) {
                times.add(due.atOnce(size));
            }
            times.sort(null);
            var what = "%s%,d at one moment, the last one visible".formatted(prefix, size);
            figures.add(Figure.of(what, "ms", times.get(1)).atMost(size == 100 ? 50 : size == 1_000 ? 130 : 500));
        }
    }
}
