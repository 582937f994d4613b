package stet.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Plays stories' lives from the trail and compares them with the rows. Which steps there are it reads from the page of the
 * workflow that people read, and not from the code.
 *
 * @param steps how many were played
 * @param illegal steps that the page does not have, or that do not begin where the one before ended
 * @param different stories that stand elsewhere than their last step led
 */
public record Replay(int steps, int illegal, int different) {
    private static final String STEPS = """
            select action, from_stage, to_stage from trail
            where book = ? and outcome = 'DONE' and from_stage is distinct from to_stage order by n
            """;

    public static Replay of(Connection trail, List<String> stories) throws SQLException, IOException {
        var known = edges();
        int steps = 0;
        int illegal = 0;
        int different = 0;
        for (var story : stories) {
            String stage = null;
            try (var select = trail.prepareStatement(STEPS)) {
                select.setString(1, story);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        steps++;
                        var edge = rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3);
                        boolean follows = stage == null || stage.equals(rows.getString(2));
                        illegal += known.contains(edge) && follows ? 0 : 1;
                        stage = rows.getString(3);
                    }
                }
            }
            try (var select = trail.prepareStatement("select stage from story where cast(id as text) = ?")) {
                select.setString(1, story);
                try (var row = select.executeQuery()) {
                    row.next();
                    different += row.getString(1).equals(stage) ? 0 : 1;
                }
            }
        }
        return new Replay(steps, illegal, different);
    }

    private static Set<String> edges() throws IOException {
        var edges = new HashSet<String>();
        for (var line : Files.readAllLines(Path.of("docs", "workflow.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length > 4 && cells[3].strip().matches("[A-Z_]+")) {
                var action = cells[1].strip().replace('-', '_').toUpperCase(Locale.ROOT);
                for (var from : cells[2].split("[,;]", -1)) {
                    edges.add(action + " " + plain(from) + " " + cells[3].strip());
                }
            }
        }
        return edges;
    }

    private static String plain(String stage) {
        var name = stage.strip().split(" ", 2)[0];
        return name.matches("[A-Z_]+") ? name : "null";
    }
}
