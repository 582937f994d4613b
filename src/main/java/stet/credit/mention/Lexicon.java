package stet.credit.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words that the grammar knows, in all its languages, as {@code lexicon.txt} lists them. */
final class Lexicon {
    private static final String WORDS = "/stet/credit/lexicon.txt";

    private static final Map<String, Long> SORTS = new HashMap<>();

    /** How long a word of a script without spaces can be that begins with a character. */
    private static final byte[] LONGEST_UNSPACED = new byte[Character.MAX_VALUE + 1];

    static {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(WORDS)), StandardCharsets.UTF_8))) {
            long sort = 0;
            for (var line : lines.lines().filter(Lexicon::holdsWords).toList()) {
                var words = Arrays.asList(line.strip().split("\\s+"));
                boolean goesOn = line.startsWith(" ");
                sort = goesOn ? sort : Sort.valueOf(words.get(0)).bit();
                learn(words.subList(goesOn ? 0 : 1, words.size()), sort);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lexicon() {}

    /** The sorts of a word or mark in lower case. */
    static long sortsOf(String low) {
        return SORTS.getOrDefault(low, 0L);
    }

    /** The end of the longest known word that starts here in a script without spaces; the start if none does. */
    static int endOfUnspaced(String text, int start, int to) {
        for (int end = Math.min(to, start + LONGEST_UNSPACED[text.charAt(start)]); end > start; end--) {
            if (SORTS.containsKey(text.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    private static boolean holdsWords(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static void learn(List<String> words, long sort) {
        for (var word : words) {
            SORTS.merge(word, sort, (one, other) -> one | other);
            char first = word.charAt(0);
            if (Letters.standsAlone(first)) {
                LONGEST_UNSPACED[first] = (byte) Math.max(LONGEST_UNSPACED[first], word.length());
            }
        }
    }
}
