package stet.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stet.copy.WordDiff;
import stet.copy.WordDiff.Op;
import stet.credit.Compared.Use;
import stet.credit.passage.Passage;

/**
 * What a newer version of an item says otherwise than the words that a copy uses.
 *
 * @param version the newer one
 * @param words in the order of the item
 */
record Changes(String version, List<Change> words) {
    private static final int SHOWN = 3;
    private static final int LONGEST = 80;

    /**
     * Some words that changed.
     *
     * @param is empty where they are gone
     */
    record Change(String was, String is) {
        String spoken() {
            return is.isEmpty() ? "\"%s\" is gone".formatted(was) : "\"%s\" is now \"%s\"".formatted(was, is);
        }
    }

    static Changes between(Use use) {
        var changes = new ArrayList<Change>();
        int at = 0;
        String gone = "";
        for (var piece : WordDiff.between(use.item().body(), use.newest().body())) {
            if (piece.op() == Op.NEW) {
                if (!gone.isEmpty()) {
                    changes.set(changes.size() - 1, new Change(gone, cut(piece.text())));
                }
                gone = "";
            } else {
                int end = at + piece.text().length();
                gone = piece.op() == Op.GONE && isUsed(use, at, end) ? cut(piece.text()) : "";
                if (!gone.isEmpty()) {
                    changes.add(new Change(gone, ""));
                }
                at = end;
            }
        }
        return new Changes(use.newest().version(), List.copyOf(changes));
    }

    /** One sentence for an editor. */
    String sentence() {
        var shown = words.stream().limit(SHOWN).map(Change::spoken).collect(Collectors.joining("; "));
        return "The agency has sent version %s, and words used here are not in it%s%s."
                .formatted(version, words.isEmpty() ? "" : ": " + shown, words.size() > SHOWN ? "; and more" : "");
    }

    private static boolean isUsed(Use use, int start, int end) {
        return use.passages().stream().anyMatch(passage -> overlaps(passage, start, end));
    }

    private static boolean overlaps(Passage passage, int start, int end) {
        return passage.wireStart() < end && start < passage.wireEnd();
    }

    private static String cut(String text) {
        var plain = text.strip().replace('\n', ' ');
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
    }
}
