package stet.credit.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Sighting.Spelling;
import stet.wire.Agency;

/** Names by their letters: finds the longest that stands at a place. No name is longer than a bound, so that is quick. */
final class Trie {
    private final Node root = new Node();

    /** A name and whom it means. */
    record Entry(Agency agency, Spelling spelling) {}

    /** The first of two with the same letters stays, but a sure one goes before a doubtful one. */
    void add(String name, Agency agency, Spelling spelling) {
        var node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.grown(name.charAt(i));
            node.leadsTo(name, agency);
        }
        boolean surer = spelling == Spelling.NAME
                && !node.entries.isEmpty()
                && node.entries.get(0).spelling() != Spelling.NAME;
        node.entries.add(surer ? 0 : node.entries.size(), new Entry(agency, spelling));
    }

    /** Where the longest name ends that starts here, and everybody who bears it; null where none does. */
    @Nullable
    Found at(String text, int start) {
        @Nullable Node node = root;
        @Nullable Found longest = null;
        for (int i = start; i < text.length(); i++) {
            node = node.after(text.charAt(i));
            if (node == null) {
                return longest;
            }
            if (!node.entries.isEmpty() && Letters.endsWord(text, i + 1)) {
                longest = new Found(node.entries, i + 1);
            }
        }
        return longest;
    }

    /** The agency whose shortest name begins so and breaks off inside a word, half of it at least; null where none does. */
    @Nullable
    Agency begunBy(String beginning) {
        @Nullable Node node = root;
        for (int i = 0; i < beginning.length() && node != null; i++) {
            node = node.after(beginning.charAt(i));
        }
        if (node == null || !node.entries.isEmpty() || 2 * beginning.length() < node.length) {
            return null;
        }
        return node.goesOnInWords() ? node.nearest : null;
    }

    /** Those who bear a name, and its end. */
    record Found(List<Entry> entries, int end) {
        Entry first() {
            return entries.get(0);
        }
    }

    private static final class Node {
        private static final int PLAIN = 128;
        private static final int MANY = 8;

        private final Map<Character, Node> next = new HashMap<>(1);

        /** The same for plain letters, where there are many: most places in a text are asked about at the root alone. */
        private @Nullable Node @Nullable [] plain;

        private final List<Entry> entries = new ArrayList<>(1);

        private @Nullable Agency nearest;
        private int length = Integer.MAX_VALUE;

        private @Nullable Node after(char letter) {
            var quick = plain;
            return quick != null && letter < PLAIN ? quick[letter] : next.get(letter);
        }

        private Node grown(char letter) {
            var grown = next.computeIfAbsent(letter, none -> new Node());
            if (next.size() > MANY) {
                var quick = new @Nullable Node[PLAIN];
                next.forEach((key, node) -> {
                    if (key < PLAIN) {
                        quick[key] = node;
                    }
                });
                plain = quick;
            }
            return grown;
        }

        private boolean goesOnInWords() {
            return next.keySet().stream().allMatch(Character::isLetter);
        }

        private void leadsTo(String name, Agency agency) {
            if (name.length() < length) {
                length = name.length();
                nearest = agency;
            }
        }
    }
}
