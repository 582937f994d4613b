package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stet.wire.format.Dispatch;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/**
 * Reads a folder of real feed items and prints, as Markdown, how many of each format were read and what was refused why,
 * and what was read of the cases that its CASES.tsv names. Its MANIFEST.tsv says which files there are.
 */
final class WireFixtures {
    private final Path folder;
    private final Map<String, Tally> tallies = new TreeMap<>();

    private WireFixtures(Path folder) {
        this.folder = folder;
    }

    public static void main(String... arguments) throws IOException {
        var fixtures = new WireFixtures(Path.of(arguments[0]));
        fixtures.readAll();
        fixtures.print();
        if (arguments.length > 1) {
            fixtures.printEach();
        }
    }

    private void readAll() throws IOException {
        for (var line : rows("MANIFEST.tsv")) {
            tallies.computeIfAbsent(line[2] + " | " + line[0].split("/", -1)[0], format -> new Tally())
                    .add(read(line[0]));
        }
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private Result read(String file) throws IOException {
        try {
            return new Result(
                    Formats.read(Files.readAllBytes(folder.resolve(file))).items(), "");
        } catch (Unreadable refused) {
            return new Result(List.of(), refused.code());
        }
    }

    @SuppressWarnings("SystemOut")
    private void print() throws IOException {
        System.out.println("| format | feed | files | read | items | refused |\n|---|---|--:|--:|--:|---|");
        tallies.forEach((format, tally) -> System.out.printf("| %s | %s |%n", format, tally));
        System.out.println("\n| case | file | read as |\n|---|---|---|");
        for (var row : rows("CASES.tsv")) {
            var file = Files.exists(folder.resolve(row[1])) ? row[1] : row[1] + ".xml";
            System.out.printf("| %s | %s | %s |%n", row[0], file, read(file));
        }
    }

    @SuppressWarnings("SystemOut")
    private void printEach() throws IOException {
        for (var row : rows("MANIFEST.tsv")) {
            var result = read(row[0]);
            System.out.printf("%n== %s%n%s %s%n", row[0], row[2], result.refused());
            for (var item : result.items()) {
                System.out.println(item);
            }
        }
    }

    private record Result(List<Dispatch> items, String refused) {
        @Override
        public String toString() {
            return refused.isEmpty() ? items.stream().map(Result::said).collect(Collectors.joining("; ")) : refused;
        }

        private static String said(Dispatch item) {
            return "%s v%s %s %s embargo %s%s expires %s, %s, %d words of body, %d notes, %d pictures, usage %d, owner %s by %s"
                    .formatted(
                            item.kind(),
                            item.version(),
                            item.status(),
                            item.signals(),
                            item.embargo(),
                            item.heldBack() ? " held back" : "",
                            item.expires(),
                            item.creditLine().isEmpty() ? "no credit line" : "credit line",
                            item.body().split("\\s+", -1).length,
                            item.notes().size(),
                            item.pictures().size(),
                            item.usage().length(),
                            item.sources().isEmpty() ? "-" : item.sources().get(0),
                            item.feed());
        }
    }

    private static final class Tally {
        private final List<Result> results = new ArrayList<>();

        void add(Result result) {
            results.add(result);
        }

        @Override
        public String toString() {
            var refused = results.stream()
                    .map(Result::refused)
                    .filter(code -> !code.isEmpty())
                    .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
            return "%d | %d | %d | %s"
                    .formatted(
                            results.size(),
                            results.stream()
                                    .filter(result -> result.refused().isEmpty())
                                    .count(),
                            results.stream()
                                    .mapToInt(result -> result.items().size())
                                    .sum(),
                            refused.entrySet().stream()
                                    .map(code -> code.getKey() + " " + code.getValue())
                                    .collect(Collectors.joining(", ")));
        }
    }
}
