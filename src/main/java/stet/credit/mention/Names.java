package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Sighting.Spelling;
import stet.wire.Agencies;
import stet.wire.Agency;

/**
 * Finds every name of the register in a text, the longest at each place, in one pass over a trie of characters: the time
 * is linear in the text, since no name is longer than a bound.
 */
@Singleton
class Names {
    private final Node exact = new Node();
    private final Node folded = new Node();

    Names(Agencies agencies) {
        for (var agency : agencies.all()) {
            agency.shortNames().forEach(name -> exact.add(name, agency, Spelling.SHORT));
            agency.names().forEach(name -> exact.add(name, agency, Spelling.NAME));
            agency.pictureNames().stream()
                    .filter(name -> !agency.shortNames().contains(name))
                    .forEach(name -> exact.add(name, agency, Spelling.NAME));
            agency.misspellings().forEach(name -> folded.add(name.toLowerCase(Locale.ROOT), agency, Spelling.MISSPELT));
        }
        agencies.all().forEach(agency -> agency.namesakes().stream()
                .filter(name -> !exact.holds(name))
                .forEach(name -> exact.add(name, agency, Spelling.NAMESAKE)));
    }

    /** In the order of the text; they do not overlap. */
    List<Sighting> in(String text) {
        var found = new ArrayList<Sighting>();
        var lower = text.toLowerCase(Locale.ROOT);
        var alike = lower.length() == text.length() ? lower : text;
        int at = 0;
        while (at < text.length()) {
            var sighting = startsWord(text, at) ? longer(exact.at(text, at), folded.at(alike, at)) : null;
            if (sighting == null) {
                at++;
            } else {
                found.add(sighting);
                at = sighting.end();
            }
        }
        return found;
    }

    private static @Nullable Sighting longer(@Nullable Sighting one, @Nullable Sighting other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.length() > one.length() ? other : one;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !joins(text.charAt(end - 1), text.charAt(end));
    }

    /** Letters and digits side by side are one word, but in scripts that put no spaces between words. */
    private static boolean joins(char left, char right) {
        return Character.isLetterOrDigit(left)
                && Character.isLetterOrDigit(right)
                && !Character.isIdeographic(left)
                && !Character.isIdeographic(right)
                && !isKanaOrHangul(left)
                && !isKanaOrHangul(right);
    }

    private static boolean isKanaOrHangul(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\uAC00' && c <= '\uD7AF');
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Agency agency;
        private Spelling spelling = Spelling.NAME;

        void add(String name, Agency of, Spelling as) {
            var node = this;
            for (int i = 0; i < name.length(); i++) {
                node = node.next.computeIfAbsent(name.charAt(i), none -> new Node());
            }
            if (node.agency == null || as == Spelling.NAME) {
                node.agency = of;
                node.spelling = as;
            }
        }

        boolean holds(String name) {
            @Nullable Node node = this;
            for (int i = 0; i < name.length() && node != null; i++) {
                node = node.next.get(name.charAt(i));
            }
            return node != null && node.agency != null;
        }

        @Nullable
        Sighting at(String text, int start) {
            @Nullable Node node = this;
            @Nullable Sighting longest = null;
            for (int i = start; i < text.length(); i++) {
                node = node.next.get(text.charAt(i));
                if (node == null) {
                    return longest;
                }
                if (node.agency != null && endsWord(text, i + 1)) {
                    longest = new Sighting(node.agency, start, i + 1, node.spelling);
                }
            }
            return longest;
        }
    }
}
