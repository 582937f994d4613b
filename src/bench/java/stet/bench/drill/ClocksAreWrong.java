package stet.bench.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import stet.bench.Figure;
import stet.bench.Premises;

/**
 * R5: of three nodes one is an hour ahead, one 90 seconds behind, and one runs two percent too fast from ten seconds ahead.
 * It takes libfaketime: {@code -Dbench.faketime=/path/libfaketime.so.1}.
 */
final class ClocksAreWrong implements Drill {
    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        var library = Path.of(System.getProperty("bench.faketime", "none"));
        if (!Files.exists(library)) {
            throw new IllegalStateException("R5 takes libfaketime: -Dbench.faketime=/path/libfaketime.so.1");
        }
        try (var house = new House(premises)) {
            house.start("node-a");
            house.start("ahead", premises.database().port(), wrong(library, "+3600s"));
            house.start("behind", premises.database().port(), wrong(library, "-90s"));
            house.start("fast", premises.database().port(), wrong(library, "+10s x1.02"));
            var first = house.now().plusSeconds(20);
            house.due(60, List.of(first, first.plusMillis(700), first.plusMillis(1_900), first.plusMillis(3_100)));
            house.reader().read(Duration.ofSeconds(40));
            return Drill.figures("R5", house.judge("R5", Duration.ofSeconds(5)));
        }
    }

    /** Only what the day's clock says; with the "fix" no wait of the JVM waits. */
    private static Map<String, String> wrong(Path library, String by) {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME",
                by,
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }
}
