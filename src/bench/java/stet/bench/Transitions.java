package stet.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Measures transitions over HTTP. */
public final class Transitions {
    private Transitions() {}

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        var plan = Plan.asked();
        var machine = Machine.here();
        var startedAt = Instant.now();
        try (var premises = Premises.open();
                var newsroom = premises.newsroom("newsroom", Map.of())) {
            var bench = Bench.of(plan, premises.database(), newsroom, premises.tokens(), Premises.WORK, Progress::say);
            var rounds = bench.rounds();
            var report = new Report(
                    startedAt,
                    machine,
                    premises.database().settings(),
                    Newsroom.HEAP + " " + Newsroom.COLLECTOR,
                    bench.driver(),
                    plan,
                    WholePath.transitions(),
                    rounds);
            System.out.println(report.text());
            Progress.say("The same as JSON: " + JsonFile.write(Premises.WORK.resolve("transitions.json"), report));
        }
    }
}
