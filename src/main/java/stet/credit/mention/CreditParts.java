package stet.credit.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stet.credit.mention.PictureCredit.Link;

/** Cuts a picture's credit at its marks, at "via" and at the names of agencies; what is left over are its makers. */
final class CreditParts {
    private static final Set<String> MARKS = Set.of(
            "/", ",", "|", "-", "--", "\u2013", "\u2014", ";", ":", "(", ")", "[", "]", "\u00A9", "\u2022", ".", "via");
    private static final Set<String> NOTES = Set.of("pool", "handout", "file", "archive", "illustration", "screenshot");

    /** Words that lead to a name in a credit and are none. */
    private static final Set<String> LABELS = Set.of(
            "photo",
            "photos",
            "photograph",
            "photography",
            "photographer",
            "picture",
            "pictures",
            "image",
            "images",
            "foto",
            "fotos",
            "bild",
            "bilder",
            "fotografía",
            "credit",
            "credits",
            "crédit",
            "crédito",
            "copyright",
            "courtesy",
            "by",
            "von",
            "par",
            "por",
            "di",
            "of",
            "for",
            "the",
            "video",
            "graphic",
            "provided",
            "should",
            "read",
            "quelle",
            "news",
            "agency",
            "tv",
            "wire",
            "mandatory",
            "ho",
            "str",
            "stringer",
            "caption",
            "released");

    /** What follows these is addressed to desks. */
    private static final List<String> ADDRESSED = List.of(
            "ATTENTION EDITORS",
            "ORG XMIT",
            "NO SALES",
            "NO RESALES",
            "NO ARCHIVE",
            "NO COMMERCIAL",
            "EDITORIAL USE ONLY",
            "JAPAN OUT",
            "CHINA OUT",
            "AUSTRIA OUT",
            "GERMANY OUT",
            "ALTERNATIVE CROP",
            "THIS IMAGE",
            "FOR EDITORIAL");

    private static final int NEAR = 12;

    private final Tokens tokens;
    private final String credit;
    private final List<String> makers = new ArrayList<>();
    private final Set<String> notes = new HashSet<>();
    private final BitSet named = new BitSet();
    private boolean via;
    private boolean broken;

    private CreditParts(String credit, List<Sighting> names) {
        this.credit = credit;
        this.tokens = new Tokens(credit, names);
        names.forEach(name -> named.set(tokens.indexAt(name.start()), tokens.indexAt(name.end())));
    }

    static PictureCredit of(String written, Names names) {
        var shown = SeenText.of(written.substring(0, end(written)));
        var credit = shown.text();
        var whole = names.in(credit);
        var seen = Stream.concat(whole.stream(), names.brokenOff(credit, whole).stream())
                .filter(name -> !name.is(Sighting.Spelling.NAMESAKE))
                .toList();
        var parts = new CreditParts(credit, seen);
        parts.cut();
        var links = seen.stream()
                .map(name -> new Link(name.agency().id(), shown.start(name.start()), shown.end(name.end())))
                .toList();
        return new PictureCredit(parts.makers, links, parts.via, parts.broken, parts.notes);
    }

    private static int end(String written) {
        return ADDRESSED.stream()
                .mapToInt(written::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(written.length());
    }

    private void cut() {
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || isCut(i)) {
                take(from, i);
                from = i + 1;
            }
            if (tokens.low(i).equals("via")) {
                via = true;
                broken |= !holdsWord(i, -1) || !holdsWord(i, 1);
            }
        }
    }

    private boolean isCut(int token) {
        var low = tokens.low(token);
        if (NOTES.contains(low)) {
            notes.add(low);
            return true;
        }
        return (MARKS.contains(low) && !isInName(token)) || named.get(token);
    }

    /** The hyphen of a double name, the full stop of an initial. */
    private boolean isInName(int token) {
        var low = tokens.low(token);
        return (low.equals("-") && tokens.is(token, Sort.PERSON))
                || (low.equals(".") && tokens.is(token - 1, Sort.INITIAL));
    }

    private void take(int from, int to) {
        int first = from;
        while (first < to && LABELS.contains(tokens.low(first))) {
            first++;
        }
        int last = to;
        while (last > first && LABELS.contains(tokens.low(last - 1))) {
            last--;
        }
        if (first < last) {
            makers.add(credit.substring(tokens.start(first), tokens.end(last - 1)));
        }
    }

    private boolean holdsWord(int via, int step) {
        for (int i = via + step; i >= 0 && i < tokens.size() && Math.abs(i - via) <= NEAR; i += step) {
            if (!MARKS.contains(tokens.low(i)) && !LABELS.contains(tokens.low(i))) {
                return true;
            }
        }
        return false;
    }
}
