package stet.bench.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.bench.Figure;
import stet.bench.FigureReport;
import stet.bench.JsonFile;
import stet.bench.Machine;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;

/** Runs the drills that {@code bench.drills} names, all where it names none; exit code 1 where one fails. */
public final class Drills {
    private static final Map<String, Drill> ALL = new LinkedHashMap<>();

    static {
        ALL.put("R1", new NodeIsKilled());
        ALL.put("R2", new CrashPoints());
        ALL.put("R3", new DatabaseIsAway());
        ALL.put("R4", new NodeIsFrozen());
        ALL.put("R8", new TenThousandTransitions());
        ALL.put("R11", new GracefulStop());
        ALL.put("R12", new StartTogether());
        ALL.put("R13", new Exhaustion());
        ALL.put("R13-disk", new DiskIsFull());
        ALL.put("R16", new BackUpIsRestored());
        ALL.put("R19", new AnHourAway());
        ALL.put("R20", new CableIsCut());
        ALL.put("R21", new NoticesAgainstChecks());
        ALL.put("R22", new WordsAreCorrected());
        ALL.put("R23", new IndexIsLost());
        ALL.put("bad-clock", new BadClock());
        ALL.put("R5", new ClocksAreWrong());
    }

    private Drills() {}

    public static void main(String[] words) throws Exception {
        var named = System.getProperty("bench.drills", "all");
        var wanted = named.equals("all") ? List.copyOf(ALL.keySet()) : List.of(named.split(",", -1));
        long seeds = Long.getLong("bench.seeds", 5);
        var figures = new ArrayList<Figure>();
        var startedAt = Instant.now();
        var machine = Machine.here();
        Map<String, String> settings;
        try (var premises = Premises.open()) {
            settings = premises.database().settings();
            for (var name : wanted) {
                Progress.say("Drill " + name);
                for (long seed = 0; seed < (name.equals("R1") ? seeds : 1); seed++) {
                    figures.addAll(run(name, premises, seed));
                }
            }
        }
        var report = new FigureReport(
                startedAt, machine, settings, Newsroom.HEAP + " " + Newsroom.COLLECTOR, wanted, figures);
        System.out.println(report.text());
        JsonFile.write(Premises.WORK.resolve("drills.json"), report);
        System.exit(figures.stream().allMatch(Figure::met) ? 0 : 1);
    }

    /** One that breaks off is a failure, and the others go on. */
    private static List<Figure> run(String name, Premises premises, long seed) {
        try {
            return ALL.get(name).run(premises, seed);
        } catch (Exception e) {
            e.printStackTrace();
            return List.of(Figure.of(name + ": broke off", "", 1).atMost(0));
        }
    }
}
