package stet.credit.passage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;

/**
 * The sentences of a text, of 4 to 40 words, and the terms of each. A term is a word's first four letters: inflected forms
 * of a word share it in most languages that inflect.
 */
final class Sentences {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int LETTERS = 4;
    private static final String ENDS = ".!?\u2026";
    private static final String ENDS_ALONE = "\u3002\uFF01\uFF1F";
    private static final String CLOSING = "\"')]\u201D\u2019\u00BB";

    private final Words words;
    private volatile @Nullable BitSet quoted;
    private final int[] firsts;
    private final int size;
    private final int[][] terms;

    private Sentences(Words words) {
        this.words = words;
        firsts = new int[words.size() / SHORTEST + 2];
        int sentences = 0;
        for (int word = 1; word < words.size(); word++) {
            int length = word - firsts[sentences];
            if (length >= LONGEST || (length >= SHORTEST && words.size() - word >= SHORTEST && isEndBefore(word))) {
                firsts[++sentences] = word;
            }
        }
        size = words.size() == 0 ? 0 : sentences + 1;
        firsts[size] = words.size();
        terms = IntStream.range(0, size).mapToObj(this::termsOf).toArray(int[][]::new);
    }

    static Sentences of(Words words) {
        return new Sentences(words);
    }

    int size() {
        return size;
    }

    /** In ascending order, a term that occurs twice stands twice. */
    int[] terms(int sentence) {
        return terms[sentence];
    }

    int start(int sentence) {
        return words.start(firsts[sentence]);
    }

    int end(int sentence) {
        return words.end(firsts[sentence + 1] - 1);
    }

    int words() {
        return words.size();
    }

    int wordsBetween(int start, int end) {
        return words.indexAt(end - 1) + 1 - words.indexAt(start);
    }

    /** Whether most of these words are in quotation. */
    boolean quotes(int start, int end) {
        int first = words.indexAt(start);
        return quoted().get(first, first + wordsBetween(start, end)).cardinality() * 2 > wordsBetween(start, end);
    }

    private BitSet quoted() {
        var known = quoted;
        if (known == null) {
            known = Quotations.of(words);
            quoted = known;
        }
        return known;
    }

    int words(int first, int last) {
        return firsts[last + 1] - firsts[first];
    }

    /** The sentence in which this character stands. */
    int at(int character) {
        int found = Arrays.binarySearch(firsts, 0, size, words.indexAt(character));
        return found >= 0 ? found : -found - 2;
    }

    private boolean isEndBefore(int word) {
        var text = words.text();
        int end = words.end(word - 1);
        int next = words.start(word);
        boolean initial = end - words.start(word - 1) == 1 && Character.isUpperCase(text.charAt(end - 1));
        for (int at = end; at < next; at++) {
            char mark = text.charAt(at);
            boolean closed = at + 1 < next
                    && (Character.isWhitespace(text.charAt(at + 1)) || CLOSING.indexOf(text.charAt(at + 1)) >= 0);
            if (ENDS_ALONE.indexOf(mark) >= 0
                    || (mark == '\n' && !Character.isLowerCase(text.charAt(next)))
                    || (ENDS.indexOf(mark) >= 0 && closed && !(initial && mark == '.'))) {
                return true;
            }
        }
        return false;
    }

    private int[] termsOf(int sentence) {
        var found = new int[firsts[sentence + 1] - firsts[sentence]];
        for (int i = 0; i < found.length; i++) {
            found[i] = term(firsts[sentence] + i);
        }
        Arrays.sort(found);
        return found;
    }

    private int term(int word) {
        int term = 1;
        int letters = 0;
        for (int at = words.start(word); at < words.end(word) && letters < LETTERS; at++) {
            char letter = words.text().charAt(at);
            boolean isPlain = letter >= 'a' && letter <= 'z';
            if (isPlain || Character.isLetterOrDigit(letter)) {
                term = term * 0x01000193 ^ (isPlain ? letter : Character.toLowerCase(letter));
                letters++;
            }
        }
        return term;
    }
}
