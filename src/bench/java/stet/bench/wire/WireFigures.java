package stet.bench.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.bench.Asked;
import stet.bench.Figure;
import stet.bench.FigureReport;
import stet.bench.JsonFile;
import stet.bench.Machine;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;

/** Measures the credit check against a full wire, part by part. What was measured before a part fails is still told. */
public final class WireFigures {
    private final List<Figure> figures = new ArrayList<>();

    private WireFigures() {}

    public static void main(String... none) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new WireFigures().measure(WirePlan.asked());
    }

    private void measure(WirePlan plan) throws Exception {
        var machine = Machine.here();
        var startedAt = Instant.now();
        try (var premises = Premises.open()) {
            try {
                parts(plan, premises);
            } finally {
                var settings = premises.database().settings();
                var jvm = Newsroom.HEAP + " " + Newsroom.COLLECTOR;
                var report = new FigureReport(startedAt, machine, settings, jvm, plan, figures);
                System.out.println(report.text());
                Progress.say("The same as JSON: " + JsonFile.write(Premises.WORK.resolve("wire.json"), report));
            }
        }
    }

    private void parts(WirePlan plan, Premises premises) throws Exception {
        var run = overHttp(plan, premises);
        var store = premises.database().first("select id from wire_store");
        part("Retrieval", () -> Retrieval.measured(run, store));
    }

    /** The run, of which the newsroom has ended. */
    private Run overHttp(WirePlan plan, Premises premises) throws Exception {
        try (var run = Run.start(plan, premises)) {
            part("Intake", () -> Intake.measured(run));
            part("Check", () -> CheckFigures.alone(run));
            part("Check during intake", () -> CheckFigures.duringIntake(run));
            part("Another node", () -> Elsewhere.measured(run));
            part("Hostile copy", () -> HostileFigures.measured(run));
            part("Kill", () -> Kill.measured(run));
            return run;
        }
    }

    /** All parts, or those that are named. */
    private void part(String name, Part part) throws Exception {
        var parts = Asked.text("bench.parts", name);
        if (!List.of(parts.split(",")).contains(name)) {
            return;
        }
        Progress.say(name);
        figures.addAll(part.measured());
    }

    private interface Part {
        List<Figure> measured() throws Exception;
    }
}
