package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into words and single marks. Letters, digits and apostrophes between letters make a word. */
final class Tokens {
    private final List<Token> all = new ArrayList<>();
    private final String text;

    /** One word or mark; {@code low} is its lower case. */
    record Token(String word, String low, int start, int end) {}

    /** What stands outside the text. */
    private static final Token NOTHING = new Token("", "", 0, 0);

    Tokens(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isLetterOrDigit(c)) {
                while (end < text.length() && continuesWord(end)) {
                    end++;
                }
            }
            if (c == '\n' || !Character.isWhitespace(c)) {
                var word = text.substring(at, end);
                all.add(new Token(word, word.toLowerCase(Locale.ROOT), at, end));
            }
            at = end;
        }
    }

    int size() {
        return all.size();
    }

    /** The token at that place, an empty one outside the text. */
    Token get(int index) {
        return index < 0 || index >= all.size() ? NOTHING : all.get(index);
    }

    String low(int index) {
        return get(index).low();
    }

    /** The index of the first token that starts at or after this character. */
    int indexAt(int character) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean continuesWord(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return (c == '\'' || c == '\u2019') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }
}
