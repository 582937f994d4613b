package stet.credit.mention;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Letters that look like Latin ones: those of other fonts and widths, and those of other scripts (UTS 39). */
final class Lookalikes {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final int BEYOND_SCRIPTS = 0x2100;
    private static final char NONE = 0;

    private static final Map<String, Character> LATIN = latinBySkeleton();
    private static final Map<Character, Character> KNOWN = new ConcurrentHashMap<>();

    private Lookalikes() {}

    /** The plain character that one of another font or width shows; itself where it is plain. */
    static int ofFont(int character) {
        if (!isOfFont(character)) {
            return character;
        }
        var plain = COMPATIBLE.getDecomposition(character);
        return plain != null && plain.length() == 1 && plain.charAt(0) < '\u0080' ? plain.charAt(0) : character;
    }

    /** Letterlike and enclosed characters, other widths, and the alphabets of mathematics. */
    private static boolean isOfFont(int character) {
        return (character >= 0x2100 && character < 0x2500)
                || (character >= 0xFF00 && character < 0xFFF0)
                || (character >= 0x1D400 && character < 0x1D800);
    }

    /**
     * Writes Latin letters for those that look like them, in words that mix scripts, and in words that look Latin
     * altogether where nothing of the text is written in another alphabet.
     */
    static void replaceIn(StringBuilder text) {
        boolean foreign = false;
        for (int i = 0; i < text.length() && !foreign; i++) {
            foreign = isOfAnotherAlphabet(text.charAt(i)) && latin(text.charAt(i)) == NONE;
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                replaceInWord(text, start, i, !foreign);
                start = i + 1;
            }
        }
    }

    private static void replaceInWord(StringBuilder text, int start, int end, boolean wholeWords) {
        boolean latin = false;
        boolean other = false;
        boolean alike = true;
        for (int i = start; i < end; i++) {
            boolean foreign = isOfAnotherAlphabet(text.charAt(i));
            other |= foreign;
            latin |= !foreign;
            alike &= !foreign || latin(text.charAt(i)) != NONE;
        }
        if (other && alike && (latin || wholeWords)) {
            for (int i = start; i < end; i++) {
                char shown = latin(text.charAt(i));
                text.setCharAt(i, shown == NONE ? text.charAt(i) : shown);
            }
        }
    }

    private static boolean isOfAnotherAlphabet(char c) {
        if (c < '\u0370' || c >= BEYOND_SCRIPTS || !Character.isLetter(c)) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.CYRILLIC
                || script == UScript.GREEK
                || script == UScript.ARMENIAN
                || script == UScript.CHEROKEE
                || script == UScript.COPTIC;
    }

    private static char latin(char c) {
        return isOfAnotherAlphabet(c) ? KNOWN.computeIfAbsent(c, Lookalikes::sought) : NONE;
    }

    private static char sought(char c) {
        var skeleton = CONFUSABLES.getSkeleton(String.valueOf(c));
        return LATIN.getOrDefault((Character.isUpperCase(c) ? "^" : "_") + skeleton, NONE);
    }

    private static Map<String, Character> latinBySkeleton() {
        var all = new HashMap<String, Character>();
        for (char c = 'A'; c <= 'z'; c++) {
            if (Character.isLetter(c)) {
                var skeleton = CONFUSABLES.getSkeleton(String.valueOf(c));
                all.putIfAbsent((Character.isUpperCase(c) ? "^" : "_") + skeleton, c);
            }
        }
        return all;
    }
}
