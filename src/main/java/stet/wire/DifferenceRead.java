package stet.wire;

import java.util.ArrayList;
import java.util.List;
import stet.copy.WordDiff.Op;
import stet.copy.WordDiff.Piece;
import stet.wire.ChangedWords.Change;

/** Reads the pieces of a difference one after the other, and keeps those that say something else. */
final class DifferenceRead {
    private static final int LONGEST = 80;

    private final String was;
    private final String is;
    private final List<Change> changes = new ArrayList<>();
    private int at;
    private int newAt;
    private String gone = "";

    DifferenceRead(String was, String is) {
        this.was = was;
        this.is = is;
    }

    void read(Piece piece) {
        int length = piece.text().length();
        if (piece.op() == Op.NEW) {
            add(gone, piece.text());
            gone = "";
            newAt += length;
            return;
        }
        add(gone, "");
        gone = piece.op() == Op.GONE ? piece.text() : "";
        at += length;
        newAt += piece.op() == Op.SAME ? length : 0;
    }

    List<Change> changes() {
        add(gone, "");
        gone = "";
        return List.copyOf(changes);
    }

    private void add(String old, String put) {
        int start = at - old.length();
        if (says(was, start, start + old.length()) || says(is, newAt, newAt + put.length())) {
            changes.add(new Change(start, at, cut(old), cut(put)));
        }
    }

    /** Letters, digits, and whatever makes a number another one. */
    private static boolean says(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isPartOfNumber = !Character.isWhitespace(c) && isDigit(text, i + 1);
            if (Character.isLetterOrDigit(text.codePointAt(i)) || isOfNumbers(c) || isPartOfNumber) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfNumbers(char c) {
        int type = Character.getType(c);
        return type == Character.CURRENCY_SYMBOL
                || type == Character.OTHER_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.MATH_SYMBOL
                || "%\u2030\u00B0".indexOf(c) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String cut(String text) {
        var plain = text.strip().replace('\n', ' ');
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }
}
