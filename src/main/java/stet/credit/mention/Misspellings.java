package stet.credit.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Sighting.Spelling;
import stet.wire.Agency;

/**
 * Knows a long name with one letter wrong: left out, added, replaced, or two swapped (Damerau 1964: four of five spelling
 * errors). The first letter is always right, a plural is no error, and short names may only have two letters swapped,
 * since other words are too near to them: "Routers", "Kyoto".
 */
final class Misspellings {
    private static final int SHORTEST = 6;
    private static final int LONG_WORD = 7;
    private static final int LONGER_WORD = 8;
    private static final int LONG_NAME = 12;

    private final Map<Character, List<Expected>> byFirst = new HashMap<>();

    private record Expected(String name, Agency agency) {}

    void expect(String name, Agency agency) {
        boolean words = name.indexOf(' ') > 0;
        if (name.length() >= (words ? LONG_NAME : SHORTEST)
                && Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(c -> c < 0x250)) {
            var low = name.toLowerCase(Locale.ROOT);
            var same = byFirst.computeIfAbsent(low.charAt(0), none -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.name().equals(low))) {
                same.add(new Expected(low, agency));
            }
        }
    }

    /** @param low the text in lower case */
    @Nullable
    Sighting at(String text, String low, int at) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return null;
        }
        for (var expected : byFirst.getOrDefault(low.charAt(at), List.of())) {
            int end = endOfMisspelt(expected.name(), low, at);
            if (end > at) {
                return new Sighting(expected.agency(), at, end, Spelling.MISSPELT, false);
            }
        }
        return null;
    }

    private static int endOfMisspelt(String name, String low, int at) {
        int right = 0;
        while (right < name.length() && at + right < low.length() && name.charAt(right) == low.charAt(at + right)) {
            right++;
        }
        if (right < 2 || right >= name.length() - 1) {
            return right == 1 && isSwapped(name, low, at, 1) ? rest(name, 3, low, at + 3) : -1;
        }
        return afterError(name, right, low, at);
    }

    private static int afterError(String name, int right, String low, int at) {
        boolean words = name.indexOf(' ') > 0;
        int here = at + right;
        int end = isSwapped(name, low, at, right) ? rest(name, right + 2, low, here + 2) : -1;
        if (end < 0 && (words || name.length() >= LONG_WORD)) {
            end = Math.max(rest(name, right + 1, low, here), rest(name, right, low, here + 1));
        }
        if (end < 0 && (words || name.length() >= LONGER_WORD)) {
            end = rest(name, right + 1, low, here + 1);
        }
        return end;
    }

    private static boolean isSwapped(String name, String low, int at, int right) {
        return right + 1 < name.length()
                && at + right + 1 < low.length()
                && name.charAt(right) == low.charAt(at + right + 1)
                && name.charAt(right + 1) == low.charAt(at + right);
    }

    /** Where the rest of the name ends if it stands here, and a word with it. */
    private static int rest(String name, int from, String low, int at) {
        int left = name.length() - from;
        return low.regionMatches(at, name, from, left) && Letters.endsWord(low, at + left) ? at + left : -1;
    }
}
