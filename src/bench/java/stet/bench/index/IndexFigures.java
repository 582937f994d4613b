package stet.bench.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import stet.bench.Asked;
import stet.bench.DurablePostgres;

/**
 * Measures the ways to find what a story took, one after the other: {@code bench.ways} of {@code gin}, {@code lucene} and
 * {@code segments}, with each number of {@code bench.items}.
 */
public final class IndexFigures {
    private static final Path WORK = Path.of("target", "bench", "index");

    private IndexFigures() {}

    public static void main(String... none) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var wire = new MadeUpWire();
        System.out.println(Measured.HEAD);
        for (var items : asked("bench.items", "100000")) {
            for (var way : asked("bench.ways", "gin,lucene,segments")) {
                System.out.println(measured(way, wire, Long.parseLong(items)).row());
            }
        }
    }

    private static Measured measured(String way, MadeUpWire wire, long items) throws Exception {
        if (way.equals("gin")) {
            try (var database = DurablePostgres.start(WORK.resolve("database"));
                    var gin = new Gin(database)) {
                return Measured.of(gin, wire, items);
            }
        }
        var folder = Disk.anew(WORK.resolve(way));
        try (Contender contender = way.equals("lucene") ? new Lucene(folder) : new Segments(folder)) {
            return Measured.of(contender, wire, items);
        }
    }

    private static String[] asked(String property, String otherwise) {
        return Arrays.stream(Asked.text(property, otherwise).split(","))
                .map(String::strip)
                .toArray(String[]::new);
    }
}
