package stet.bench.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;

/**
 * How long it takes from the start of the process until the newsroom says that it is ready; PostgreSQL is up. With the
 * archive of classes that is made without a database, and with one that a run before it has left.
 */
final class Starts {
    private static final int TIMES = 3;

    private Starts() {}

    static List<Figure> measured(Premises premises) throws IOException {
        var figures = new ArrayList<>(starts(premises, "start to ready", Map.of()));
        var archive = Premises.WORK.resolve("lived.jsa").toAbsolutePath();
        Files.deleteIfExists(archive);
        premises.newsroom("living", Map.of(Newsroom.JVM_OPTIONS, "-XX:ArchiveClassesAtExit=" + archive))
                .close();
        figures.addAll(starts(
                premises,
                "start to ready, on the classes of a run before",
                Map.of(Newsroom.JVM_OPTIONS, "-XX:SharedArchiveFile=" + archive)));
        return figures;
    }

    private static List<Figure> starts(Premises premises, String what, Map<String, String> settings)
            throws IOException {
        var seconds = new ArrayList<Double>();
        double memory = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (var node = premises.newsroom("started", settings)) {
                seconds.add((System.nanoTime() - start) / 1e9);
                memory = node.mebibytes("VmRSS");
            }
        }
        seconds.sort(null);
        return List.of(
                Figure.of(what, "s", seconds.get(TIMES / 2)).atMost(3),
                Figure.of("memory after it, resident", "MiB", memory).atMost(350));
    }
}
