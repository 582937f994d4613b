package stet.bench.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stet.bench.Figure;
import stet.bench.FigureReport;
import stet.bench.JsonFile;
import stet.bench.Machine;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.index.Disk;

/** Measures what an archive costs: lists, searches, a transition and a due story with few stories, and then with many. */
public final class ArchiveFigures {
    private final List<Figure> figures = new ArrayList<>();
    private final ArchivePlan plan;

    private ArchiveFigures(ArchivePlan plan) {
        this.plan = plan;
    }

    public static void main(String... none) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new ArchiveFigures(ArchivePlan.asked()).measure();
    }

    private void measure() throws Exception {
        var machine = Machine.here();
        var startedAt = Instant.now();
        try (var premises = Premises.open()) {
            try {
                sizes(premises);
            } finally {
                var settings = premises.database().settings();
                var jvm = Newsroom.HEAP + " " + Newsroom.COLLECTOR;
                var report = new FigureReport(startedAt, machine, settings, jvm, plan, figures);
                System.out.println(report.text());
                Progress.say("The same as JSON: " + JsonFile.write(Premises.WORK.resolve("archive.json"), report));
            }
        }
    }

    private void sizes(Premises premises) throws Exception {
        var index = Disk.anew(Premises.WORK.resolve("archive-wire")).toAbsolutePath();
        var settings = Map.of("STET_WIRE_INDEX", index.toString());
        var archive = new Archive(premises.database());
        try (var node = premises.newsroom("newsroom", settings)) {
            archive.prepare(premises, node);
        }
        var work = new DailyWork();
        for (var size : plan.sizes()) {
            figures.addAll(archive.growTo(size, plan.itemsAt(size)));
            try (var node = premises.newsroom("newsroom", settings)) {
                figures.addAll(work.measured(premises, node, size));
                var readings = new Readings(premises, "%,d: ".formatted(size));
                figures.addAll(Reads.measured(readings.all(), node));
            }
        }
    }
}
