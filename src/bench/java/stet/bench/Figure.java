package stet.bench;

import java.util.Locale;

/**
 * One figure.
 *
 * @param aim as it is printed; empty where there is none
 * @param met true where there is none
 */
public record Figure(String what, String unit, double value, String aim, boolean met) {
    public static Figure of(String what, String unit, double value) {
        return new Figure(what, unit, value, "", true);
    }

    public Figure atMost(double most) {
        return new Figure(what, unit, value, "≤ " + number(most), value <= most);
    }

    public Figure atLeast(double least) {
        return new Figure(what, unit, value, "≥ " + number(least), value >= least);
    }

    private static String number(double aim) {
        return String.format(Locale.ROOT, aim == Math.rint(aim) ? "%,.0f" : "%s", aim);
    }

    String row() {
        var missed = met ? aim : aim + ", missed";
        return String.format(Locale.ROOT, "| %-56s | %,13.2f | %-7s | %-16s |", what, value, unit, missed);
    }
}
