package stet.credit.mention;

/** The sorts that a token has by its looks alone. */
final class Shape {
    private static final long IN_A_NAME = Sort.PERSON.bit() | Sort.PERSONS.bit() | Sort.PLACE.bit();
    private static final long PARTICLES = Sort.PARTICLE.bit() | Sort.MONTH.bit();
    private static final long IN_A_PLACE = Sort.PLACE.bit();
    private static final long A_DASH = Sort.DASH.bit() | Sort.PLACE.bit();

    private Shape() {}

    /** @param known the sorts of the word as the lexicon has them */
    static long of(String text, int start, int end, long known) {
        char first = text.charAt(start);
        if (Character.isDigit(first)) {
            return Sort.NUMBER.bit() | IN_A_PLACE;
        }
        if (Character.isLetter(first)) {
            return ofWord(text, start, end, known);
        }
        return ofMark(first) | (isHyphen(text, start, end) ? IN_A_NAME : 0);
    }

    private static long ofWord(String text, int start, int end, long known) {
        if (!Character.isUpperCase(text.charAt(start)) && !Character.isTitleCase(text.charAt(start))) {
            return (known & PARTICLES) != 0 ? IN_A_NAME : 0;
        }
        long sorts = Sort.CAPITAL.bit() | IN_A_NAME;
        if (end - start == 1) {
            return sorts | Sort.INITIAL.bit();
        }
        for (int i = start + 1; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return sorts;
            }
        }
        return sorts | Sort.UPPER.bit();
    }

    /** Between two letters, as in a double name. */
    private static boolean isHyphen(String text, int start, int end) {
        return text.charAt(start) == '-'
                && end == start + 1
                && start > 0
                && end < text.length()
                && Character.isLetter(text.charAt(start - 1))
                && Character.isLetter(text.charAt(end));
    }

    private static long ofMark(char mark) {
        return switch (mark) {
            case '-', '_', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '=' -> A_DASH;
            case '/', '\\' -> Sort.SLASH.bit() | IN_A_PLACE;
            case '.' -> IN_A_NAME;
            case ',' -> IN_A_PLACE | Sort.PERSONS.bit();
            case '\'', '\u2019' -> Sort.PERSON.bit() | Sort.PERSONS.bit();
            case '&' -> Sort.PERSONS.bit();
            default -> 0;
        };
    }
}
