package stet.copy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;

/**
 * What a reader sees of a text: letters of other alphabets that look like Latin ones are read as those, whatever their case,
 * and characters that nobody sees are not there (Unicode TS 39, confusables; UAX 44, Default_Ignorable_Code_Point).
 */
final class Confusables {
    /** Where alphabets end that have letters like the Latin ones; scripts beyond are told apart by everybody. */
    private static final int END = 0x3000;

    private static final char[] PLAIN = table();

    private Confusables() {}

    /** The Latin letter that a small letter looks like in either case; else the letter itself. */
    static char plain(char letter) {
        return letter < END ? PLAIN[letter] : letter;
    }

    static boolean isUnseen(int c) {
        return c >= 0x80 && UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static char[] table() {
        var checker = new SpoofChecker.Builder().build();
        var table = new char[END];
        for (char c = 0; c < END; c++) {
            table[c] = c < 0x80 || !Character.isLetter(c) ? c : plain(c, checker);
        }
        return table;
    }

    private static char plain(char letter, SpoofChecker checker) {
        char small = latin(letter, checker);
        return small != letter ? small : latin(Character.toUpperCase(letter), letter, checker);
    }

    private static char latin(char letter, SpoofChecker checker) {
        return latin(letter, letter, checker);
    }

    private static char latin(char letter, char otherwise, SpoofChecker checker) {
        var seen = checker.getSkeleton(Character.toString(letter));
        boolean isLatin = seen.length() == 1 && seen.charAt(0) < 0x80 && Character.isLetter(seen.charAt(0));
        return isLatin ? Character.toLowerCase(seen.charAt(0)) : otherwise;
    }
}
