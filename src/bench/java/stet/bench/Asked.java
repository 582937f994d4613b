package stet.bench;

/** Numbers that whoever runs a benchmark may set as system properties: 1 or more. */
public final class Asked {
    private Asked() {}

    public static int number(String property, int otherwise) {
        return number(property, System.getProperty(property, Integer.toString(otherwise)));
    }

    static int number(String property, String text) {
        var number = Integer.parseInt(text.strip());
        if (number < 1) {
            throw new IllegalArgumentException(property + " is 1 or more, not " + number);
        }
        return number;
    }
}
