package stet.credit.mention;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text cut into words and marks, each with its sorts. A name of the register is always cut out of the word it stands
 * in, a run of one mark is one token, an apostrophe goes with what it belongs to ("l'" and "'s"). Time and memory are
 * linear in the text.
 */
final class Tokens {
    private static final Set<String> SHORTENED = Set.of(
            "mr", "mrs", "ms", "dr", "st", "gen", "gov", "sen", "rep", "lt", "col", "sgt", "jr", "sr", "no", "vs",
            "inc", "co", "corp", "ltd", "u", "s", "d", "r", "calif", "fla", "mass", "mich", "minn", "tex", "ill",
            "wash", "ore", "pa", "ky", "la", "va", "ga", "ariz", "colo", "conn", "del", "ind", "kan", "md", "miss",
            "mo", "mont", "neb", "nev", "okla", "tenn", "vt", "wis", "wyo", "ala", "ark", "bzw", "z", "b", "ca", "km",
            "p", "m");

    private final String text;
    private final WordEnds wordEnds;
    private int[] starts;
    private int[] ends;
    private String[] lows;
    private long[] sorts;
    private int size;
    private final BitSet named = new BitSet();

    Tokens(String text, List<Sighting> names) {
        this.text = text;
        this.wordEnds = new WordEnds(text);
        int room = text.length() / 4 + 8;
        starts = new int[room];
        ends = new int[room];
        lows = new String[room];
        sorts = new long[room];
        int at = 0;
        for (var name : names) {
            cut(at, name.start());
            int first = size;
            cut(name.start(), name.end());
            named.set(first, size, !name.is(Sighting.Spelling.NAMESAKE));
            at = name.end();
        }
        cut(at, text.length());
    }

    int size() {
        return size;
    }

    String low(int token) {
        return token < 0 || token >= size ? "" : lows[token];
    }

    long sorts(int token) {
        return token < 0 || token >= size ? 0 : sorts[token];
    }

    boolean is(int token, Sort sort) {
        return (sorts(token) & sort.bit()) != 0;
    }

    /** Whether it is of a name of the register. */
    boolean isName(int token) {
        return token >= 0 && named.get(token);
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Whether the token ends a line, or stands outside the text. */
    boolean isEdge(int token) {
        return token < 0 || token >= size || lows[token].equals("\n");
    }

    /** The first token that starts at or after this character. */
    int indexAt(int character) {
        int found = Arrays.binarySearch(starts, 0, size, character);
        return found >= 0 ? found : -found - 1;
    }

    private void cut(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            int end = wordEnds.after(at, to);
            if (c == '\n' || !(Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B')) {
                add(at, end);
            }
            at = end;
        }
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            lows = Arrays.copyOf(lows, room);
            sorts = Arrays.copyOf(sorts, room);
        }
        var low = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        starts[size] = start;
        ends[size] = end;
        lows[size] = low;
        sorts[size] = sorts(low, start, end);
        size++;
    }

    private long sorts(String low, int start, int end) {
        long known = Lexicon.sortsOf(low);
        long looks = Shape.of(text, start, end, known);
        long unknown = known == 0 && (looks & Sort.CAPITAL.bit()) != 0 ? Sort.PROPER.bit() : 0;
        return known | looks | unknown | (endsSentence(start, end) ? Sort.STOP.bit() : 0);
    }

    private boolean endsSentence(int start, int end) {
        char c = text.charAt(start);
        if (c == '!' || c == '?' || c == '\u2026' || c == '\u3002') {
            return true;
        }
        if (c != '.' || size == 0 || ends[size - 1] != start) {
            return c == '.';
        }
        boolean last = end == text.length() || text.charAt(end) == '\n';
        boolean inside = !last && Character.isLetterOrDigit(text.charAt(end));
        return last || !(inside || SHORTENED.contains(lows[size - 1]) || lows[size - 1].length() == 1);
    }
}
