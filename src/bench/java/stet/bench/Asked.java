package stet.bench;

/** What whoever runs a benchmark may set as system properties; a number is 1 or more. */
public final class Asked {
    /** Stands where nothing is set, and each benchmark has a value of its own. */
    private static final String USUAL = "usual";

    private Asked() {}

    public static int number(String property, int otherwise) {
        return number(property, text(property, Integer.toString(otherwise)));
    }

    public static String text(String property, String otherwise) {
        var set = System.getProperty(property, USUAL);
        return set.equals(USUAL) ? otherwise : set;
    }

    static int number(String property, String text) {
        var number = Integer.parseInt(text.strip());
        if (number < 1) {
            throw new IllegalArgumentException(property + " is 1 or more, not " + number);
        }
        return number;
    }
}
