package stet.credit.mention;

import java.util.Set;

/** Web addresses, e-mail addresses and handles: a name inside one is no mention. */
final class Address {
    private static final int REACH = 80;
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "de", "fr", "es", "it", "uk", "co", "ru", "jp", "kr", "cn", "eu", "info", "news", "tv",
            "at", "ch", "nl", "be", "id", "my", "in", "ua", "edu", "gov", "int", "ir", "com/", "html", "htm", "php");

    private Address() {}

    static boolean holds(String text, Sighting name) {
        int start = name.start();
        while (start > 0 && name.start() - start < REACH && !isGap(text.charAt(start - 1))) {
            start--;
        }
        int end = name.end();
        while (end < text.length() && end - name.end() < REACH && !isGap(text.charAt(end))) {
            end++;
        }
        var before = text.substring(start, name.start());
        var after = text.substring(name.end(), end);
        return before.endsWith("@")
                || before.endsWith("#")
                || (before.indexOf('@') > 0 && before.indexOf('/') < 0)
                || before.contains("://")
                || before.startsWith("www.")
                || before.endsWith("_")
                || after.startsWith("_")
                || isDomain(after)
                || (before.endsWith(".") && isDomain(after));
    }

    private static boolean isDomain(String after) {
        int dot = after.indexOf('.');
        if (dot < 0
                || (dot > 0
                        && !after.substring(0, dot).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-'))) {
            return after.startsWith("@");
        }
        int end = dot + 1;
        while (end < after.length() && Character.isLetter(after.charAt(end))) {
            end++;
        }
        return DOMAINS.contains(after.substring(dot + 1, end));
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "()[]<>\"\u201C\u201D,;|".indexOf(c) >= 0;
    }
}
