package stet.credit.mention;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;

/**
 * A text as a person sees it: without the characters that show nothing (Unicode's default-ignorable ones), letters of
 * other widths and fonts as the letters they show, and letters of another script that look like Latin ones (UTS 39)
 * as those. Every character knows where it stands in what was written. Time and memory are linear in the text.
 */
final class SeenText {
    private static final char ORDINARY = '\u0250';
    private static final char SOFT_HYPHEN = '\u00AD';

    private final String written;
    private final StringBuilder seen = new StringBuilder();
    private int[] starts = {};
    private int[] ends = {};
    private final String text;

    private SeenText(String written) {
        this.written = written;
        if (isOrdinary(written)) {
            text = written;
        } else {
            starts = new int[written.length()];
            ends = new int[written.length()];
            look();
            Lookalikes.replaceIn(seen);
            text = seen.toString();
        }
    }

    static SeenText of(String written) {
        return new SeenText(written);
    }

    String text() {
        return text;
    }

    /** Where the character stands in what was written. */
    int start(int at) {
        return starts.length == 0 ? at : starts[at];
    }

    /** Where what was written ends for a span of the text that ends here. */
    int end(int at) {
        return starts.length == 0 || at == 0 ? at : ends[at - 1];
    }

    /** A mention of this text, where it stands in what was written. */
    Mention asWritten(Mention mention) {
        int start = start(mention.start());
        int end = end(mention.end());
        return mention.standing(start, end, written.substring(start, end));
    }

    /** An agency named in this text, where it stands in what was written. */
    UnknownAgency asWritten(UnknownAgency agency) {
        int start = start(agency.start());
        int end = end(agency.end());
        return new UnknownAgency(agency.name(), agency.field(), start, end, agency.spoken());
    }

    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ORDINARY && !isPunctuation(c)) || c == SOFT_HYPHEN) {
                return false;
            }
        }
        return true;
    }

    /** Dashes and quotation marks, the most frequent characters that are not Latin and nothing else either. */
    private static boolean isPunctuation(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private void look() {
        int at = 0;
        while (at < written.length()) {
            int character = written.codePointAt(at);
            int end = at + Character.charCount(character);
            if (!UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
                show(Lookalikes.ofFont(character), at, end);
            }
            at = end;
        }
        starts = Arrays.copyOf(starts, seen.length());
        ends = Arrays.copyOf(ends, seen.length());
    }

    private void show(int character, int start, int end) {
        int from = seen.length();
        seen.appendCodePoint(character);
        for (int i = from; i < seen.length(); i++) {
            boolean pair = seen.length() - from == 2;
            starts[i] = pair ? start + i - from : start;
            ends[i] = pair ? start + i - from + 1 : end;
        }
    }
}
