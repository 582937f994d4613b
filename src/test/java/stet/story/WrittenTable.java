package stet.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The workflow as it was written by hand, apart from the code. */
final class WrittenTable {
    /** One row; what is not said holds always. */
    record Row(String transition, Set<String> from, String standing, String to, Set<String> who) {
        boolean isFor(Set<String> kinds) {
            return who.stream().anyMatch(kinds::contains);
        }

        boolean startsAt(Stage stage, Set<String> standings) {
            return from.contains(stage.name()) && (standing.isEmpty() || standings.contains(standing));
        }
    }

    private WrittenTable() {}

    static List<Row> rows() {
        try (var in = WrittenTable.class.getResourceAsStream("/stet/workflow.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(cell ->
                            new Row(cell[0].strip(), words(cell[1]), cell[2].strip(), cell[3].strip(), words(cell[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" +", -1)).collect(Collectors.toSet());
    }
}
