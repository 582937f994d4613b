package stet.copy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/**
 * The words of a plain text, each with its place and a number. Words that differ in nothing but case, accents, an
 * apostrophe, characters that nobody sees or letters that look alike (Unicode TS 39) have the same number, and two words hardly ever share one by chance (FNV-1a, 32 bits). In scripts that put
 * no spaces between words every character is one. Time and memory are linear in the text.
 */
public final class Words {
    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final String text;
    private int[] numbers;
    private int[] starts;
    private int[] ends;
    private int size;

    private Words(String text) {
        this.text = text;
        int room = text.length() / 5 + 8;
        numbers = new int[room];
        starts = new int[room];
        ends = new int[room];
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            at = isOfWord(c) ? word(at) : at + Character.charCount(c);
        }
    }

    private Words(Words whole, int from, int to) {
        text = whole.text;
        numbers = Arrays.copyOfRange(whole.numbers, from, to);
        starts = Arrays.copyOfRange(whole.starts, from, to);
        ends = Arrays.copyOfRange(whole.ends, from, to);
        size = to - from;
    }

    public static Words of(String text) {
        return new Words(text);
    }

    /** The words from one to before another, in their places in the same text. */
    public Words part(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        return new Words(this, from, to);
    }

    public int size() {
        return size;
    }

    public int number(int word) {
        return numbers[word];
    }

    /** Where the word begins, in UTF-16 units. */
    public int start(int word) {
        return starts[word];
    }

    /** Where the word ends, half-open. */
    public int end(int word) {
        return ends[word];
    }

    /** The word as it stands in the text. */
    public String at(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** The first word that ends after this character; the number of words where none does. */
    public int indexAt(int character) {
        int found = Arrays.binarySearch(ends, 0, size, character);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public String text() {
        return text;
    }

    private int word(int from) {
        int hash = FNV_BASIS;
        int at = from;
        boolean alone = false;
        while (at < text.length() && !alone) {
            char letter = text.charAt(at);
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                hash = (hash ^ letter) * FNV_PRIME;
                at++;
                continue;
            }
            int c = text.codePointAt(at);
            if (isOfWord(c)) {
                alone = standsAlone(c);
                if (alone && at > from) {
                    break;
                }
                hash = mixed(hash, c);
            } else if (!isInside(c, at)) {
                break;
            }
            at += Character.charCount(c);
        }
        add(hash, from, at);
        return at;
    }

    /** Some letters show nothing. */
    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) && !Confusables.isUnseen(c);
    }

    /** An apostrophe between letters, or a mark that belongs to the letter before it. */
    private boolean isInside(int c, int at) {
        if (c == '\'' || c == '\u2019' || c == '\u02BC') {
            return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
        }
        return Character.getType(c) == Character.NON_SPACING_MARK || Confusables.isUnseen(c);
    }

    private static int mixed(int hash, int c) {
        if (c < 0x80) {
            return (hash ^ (c >= 'A' && c <= 'Z' ? c + 32 : c)) * FNV_PRIME;
        }
        int mixed = hash;
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        for (int i = 0; i < plain.length(); i++) {
            char part = plain.charAt(i);
            if (Character.getType(part) != Character.NON_SPACING_MARK) {
                mixed = (mixed ^ Confusables.plain(Character.toLowerCase(part))) * FNV_PRIME;
            }
        }
        return mixed;
    }

    private static boolean standsAlone(int c) {
        return c >= 0x0E00
                && (Character.isIdeographic(c)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c >= 0x0E00 && c <= 0x0EFF)
                        || (c >= 0x1000 && c <= 0x109F)
                        || (c >= 0x1780 && c <= 0x17FF));
    }

    private void add(int number, int start, int end) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        numbers[size] = number;
        starts[size] = start;
        ends[size] = end;
        size++;
    }
}
