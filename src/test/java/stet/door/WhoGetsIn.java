package stet.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import stet.story.Stage;

/** The written table of who gets in, {@code who-gets-in.txt}: one line for each route and thing asked. */
final class WhoGetsIn {
    static final List<String> KINDS = List.of(
            "writer",
            "reporter",
            "editor",
            "chief",
            "elsewhere",
            "legal",
            "auditor",
            "operator",
            "wire",
            "deskless",
            "nobody");

    private WhoGetsIn() {}

    /**
     * A line of the table.
     *
     * @param cells {@code in}, or the status at the door, by the kind of caller
     * @param stages those of a story at which the line holds
     * @param body what is sent; null for nothing
     */
    record Line(String method, String path, Map<String, String> cells, Set<Stage> stages, String body) {
        String route() {
            return method + " " + path;
        }

        boolean isOnAStory() {
            return path.startsWith("/api/stories/{id}");
        }
    }

    static List<Line> lines() {
        var table = Objects.requireNonNull(WhoGetsIn.class.getResourceAsStream("/stet/door/who-gets-in.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WhoGetsIn::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        var words = text.split("\\s+", KINDS.size() + 3);
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < KINDS.size(); i++) {
            cells.put(KINDS.get(i), words[i + 2]);
        }
        if (!cells.values().stream().allMatch(cell -> Arrays.asList("in", "401", "403", "404", "403|in")
                .contains(cell))) {
            throw new IllegalStateException("This line has a cell that says nothing: " + text);
        }
        var stages = EnumSet.allOf(Stage.class);
        var asks = words[KINDS.size() + 2].strip();
        if (asks.startsWith("at ")) {
            var at = asks.split(" ", 3);
            stages.retainAll(Stream.of(at[1].split(",")).map(Stage::valueOf).toList());
            asks = at[2];
        }
        return new Line(words[0], words[1], cells, stages, asks.equals("-") ? null : asks);
    }
}
