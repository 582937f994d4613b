package stet.bench.clock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stet.bench.Figure;
import stet.bench.Premises;

/** How long it takes from the start of the process until the newsroom says that it is ready; PostgreSQL is up. */
final class Starts {
    private Starts() {}

    static List<Figure> measured(Premises premises) throws IOException {
        var seconds = new ArrayList<Double>();
        double memory = 0;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            try (var node = premises.newsroom("started", Map.of())) {
                seconds.add((System.nanoTime() - start) / 1e9);
                memory = node.mebibytes("VmRSS");
            }
        }
        seconds.sort(null);
        return List.of(
                Figure.of("start to ready", "s", seconds.get(1)).atMost(3),
                Figure.of("memory after the start, resident", "MiB", memory));
    }
}
