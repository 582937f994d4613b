package stet.credit.mention;

/** Where words begin and end in scripts of all kinds. */
final class Letters {
    private Letters() {}

    static boolean startsWord(String text, int at) {
        return at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
    }

    static boolean endsWord(String text, int end) {
        return end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)) || humps(text, end);
    }

    /** Whether a capital follows a small letter here: two words that lost the space between them. */
    static boolean humps(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at));
    }

    /** Letters and digits side by side are one word, but in scripts that put no spaces between words. */
    private static boolean joins(char left, char right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !standsAlone(left)
                && !standsAlone(right);
    }

    /** Whether the script puts no spaces between words. */
    static boolean standsAlone(char c) {
        return c >= '\u2E80'
                && (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30FF') || (c >= '\uAC00' && c <= '\uD7AF'));
    }
}
