package stet.bench.credit;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts over cases. A mention in the wrong role is a miss of the right role and a false alarm of the wrong one. */
final class Tally {
    private final Map<String, int[]> roles = new TreeMap<>();
    private int cases;
    private int clean;
    private int labels;
    private int found;
    private int right;
    private int alarms;

    void add(List<Row> rows) {
        cases++;
        clean += rows.stream().allMatch(Row::isRight) ? 1 : 0;
        rows.forEach(this::add);
    }

    private void add(Row row) {
        var label = row.label();
        var mention = row.found();
        labels += label == null ? 0 : 1;
        found += row.isFound() ? 1 : 0;
        right += row.isRight() ? 1 : 0;
        alarms += label == null ? 1 : 0;
        if (label != null) {
            of(Objects.requireNonNull(label.role()))[row.isRight() ? 0 : 1]++;
        }
        if (mention != null && !row.isRight()) {
            of(mention.role().spoken())[2]++;
        }
    }

    private int[] of(String role) {
        return roles.computeIfAbsent(role, none -> new int[3]);
    }

    void print(PrintStream out, String name) {
        out.printf(
                "%-10s cases %4d clean %.3f  labels %4d  accuracy %.3f  found %.3f  false alarms %d%n",
                name, cases, share(clean, cases), labels, share(right, labels), share(found, labels), alarms);
    }

    void printRoles(PrintStream out) {
        roles.forEach((role, counts) -> out.printf(
                "  %-10s labelled %3d  precision %.3f  recall %.3f%n",
                role,
                counts[0] + counts[1],
                share(counts[0], counts[0] + counts[2]),
                share(counts[0], counts[0] + counts[1])));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
