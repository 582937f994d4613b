package stet.copy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Which characters a reader sees (Unicode Standard, Default_Ignorable_Code_Point and White_Space). */
public final class Visible {
    private static final int BRAILLE_BLANK = 0x2800;

    private Visible() {}

    /** Whether any of it shows. */
    public static boolean anyIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (is(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character that begins there shows. */
    static boolean is(String text, int at) {
        int c = text.codePointAt(at);
        if (c < 0x7F) {
            return c > ' ';
        }
        return !UCharacter.isUWhiteSpace(c)
                && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE
                && c != BRAILLE_BLANK;
    }

    /** Whether it turns the direction of what follows, and so could make a page say something else than its text. */
    static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The text without them. */
    static String withoutDirections(String text) {
        if (text.chars().noneMatch(c -> isDirection((char) c))) {
            return text;
        }
        var kept = new StringBuilder();
        text.chars().filter(c -> !isDirection((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
