package stet.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.wire.ChangedWords;
import stet.wire.ChangedWords.Change;

/**
 * Words of one field by which a copy says something else than another. Case, marks, blanks, a word that stood twice, and a
 * long word that is spelled with one slip less are form; every other word that went, came or changed may be a fact.
 *
 * @param field as reports name fields
 * @param changes at least one, in the order of the text
 */
record FactChange(String field, List<Change> changes) {
    private static final int SHOWN = 3;

    private static final String ELLIPSIS = "\u2026";

    /** In a shorter word one letter makes another name of it. */
    private static final int SHORTEST_SLIP = 6;

    static List<FactChange> between(Copy was, Copy is) {
        var changes = new ArrayList<FactChange>();
        add(changes, "headline", was.headline(), is.headline());
        add(changes, "standfirst", was.standfirst(), is.standfirst());
        add(changes, "dateline", was.dateline(), is.dateline());
        add(changes, "body", was.bodyText(), is.bodyText());
        var captions = new HashMap<String, String>();
        was.pictures().forEach(picture -> captions.put(picture.fileName(), picture.caption()));
        for (int i = 0; i < is.pictures().size(); i++) {
            Picture picture = is.pictures().get(i);
            var before = captions.get(picture.fileName());
            if (before != null) {
                add(changes, "pictures[" + i + "].caption", before, picture.caption());
            }
        }
        return changes;
    }

    /** The first of them, with both wordings. */
    String spoken() {
        var shown = changes.stream().limit(SHOWN).map(Change::spoken).collect(Collectors.joining("; "));
        return changes.size() > SHOWN ? shown + "; and more" : shown;
    }

    private static void add(List<FactChange> changes, String field, String was, String is) {
        var facts = ChangedWords.between(was, is, "").all().stream()
                .filter(change -> !isForm(change, was))
                .toList();
        if (!facts.isEmpty()) {
            changes.add(new FactChange(field, facts));
        }
    }

    private static boolean isForm(Change change, String text) {
        var was = plain(change.was());
        var is = plain(change.is());
        if ((was + is).isEmpty() || hasDigit(was + is) || isCut(change)) {
            return false;
        }
        return was.equals(is) || isSlip(was, is) || (is.isEmpty() && stoodTwice(change, was, text));
    }

    private static boolean hasDigit(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    /** Of much that changed only the beginning is told. */
    private static boolean isCut(Change change) {
        return change.was().endsWith(ELLIPSIS) || change.is().endsWith(ELLIPSIS);
    }

    /** Whether the words that went stand just before or after as well. */
    private static boolean stoodTwice(Change change, String was, String text) {
        return !was.isEmpty()
                && (plain(text.substring(0, change.start())).endsWith(was)
                        || plain(text.substring(change.end())).startsWith(was));
    }

    /** Whether two words are one with a letter too many, too few, wrong, or two letters the wrong way round. */
    private static boolean isSlip(String was, String is) {
        int shorter = Math.min(was.length(), is.length());
        if (shorter < SHORTEST_SLIP || (was + is).chars().anyMatch(c -> !Character.isLetter(c))) {
            return false;
        }
        int start = 0;
        while (start < shorter && was.charAt(start) == is.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && was.charAt(was.length() - 1 - end) == is.charAt(is.length() - 1 - end)) {
            end++;
        }
        var left = was.substring(start, was.length() - end);
        var right = is.substring(start, is.length() - end);
        boolean isTurned = left.length() == 2
                && left.equals(new StringBuilder(right).reverse().toString());
        return isTurned || Math.max(left.length(), right.length()) <= 1;
    }

    private static String plain(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
