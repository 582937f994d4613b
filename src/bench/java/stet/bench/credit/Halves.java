package stet.bench.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stet.canon.Sha256;

/**
 * A file of labelled cases in two halves, alike in kind: one that may be looked at while the check is built, and one that is
 * only run. Cases are sorted by their kind and then by the hash of their id, and dealt out in turn.
 *
 * @param seen the half that may be looked at
 * @param unseen the other
 */
record Halves(Path seen, Path unseen) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Line(String kind, String hash, String text) {}

    /** @param kinds the fields of a case that tell its kind */
    static Halves of(Path cases, List<String> kinds, Path folder) throws IOException {
        var lines = new ArrayList<Line>();
        for (var text : Files.readAllLines(cases)) {
            if (!text.isBlank() && !text.startsWith("#")) {
                var labelled = JSON.readTree(text);
                lines.add(new Line(
                        kind(labelled, kinds), Sha256.hex(labelled.path("id").asText()), text));
            }
        }
        lines.sort(Comparator.comparing(Line::kind).thenComparing(Line::hash));
        var name = cases.getFileName().toString();
        return new Halves(
                written(folder.resolve("seen-" + name), lines, 0), written(folder.resolve("unseen-" + name), lines, 1));
    }

    private static String kind(JsonNode labelled, List<String> kinds) {
        var kind = new StringBuilder();
        kinds.forEach(field -> kind.append(labelled.path(field).asText()).append('\n'));
        return kind.toString();
    }

    private static Path written(Path file, List<Line> lines, int first) throws IOException {
        var half = new ArrayList<String>();
        for (int i = first; i < lines.size(); i += 2) {
            half.add(lines.get(i).text());
        }
        return Files.write(file, half);
    }
}
