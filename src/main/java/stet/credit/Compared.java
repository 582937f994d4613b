package stet.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;
import stet.credit.passage.Confidence;
import stet.credit.passage.Passage;
import stet.credit.passage.Shares;
import stet.wire.WireItem;

/** A body compared with the wire: which items it uses, and how much of it is whose. */
record Compared(Words body, List<Use> uses) {
    /** A body that was found nowhere on the wire. */
    static Compared unlike(String body) {
        return new Compared(Words.of(body), List.of());
    }

    /** Where a body only shares a phrase with an agency, nobody need credit it: so many words in a row, or in all. */
    private static final int RUN = 12;

    private static final int WORDS = 25;

    /**
     * One item that the body uses.
     *
     * @param newest the newest version of the same item, which may be this one
     */
    record Use(WireItem item, WireItem newest, List<Passage> passages) {
        int words() {
            return passages.stream().mapToInt(Passage::words).sum();
        }

        /** Taken over, rather than met by chance or quoted by both. */
        boolean isTaken() {
            var own = passages.stream()
                    .filter(passage -> passage.confidence() == Confidence.CERTAIN && !passage.quoted())
                    .mapToInt(Passage::words)
                    .toArray();
            return java.util.Arrays.stream(own).anyMatch(words -> words >= RUN)
                    || java.util.Arrays.stream(own).sum() >= WORDS;
        }

        /** The first passage that is the item's own. */
        Passage first() {
            return passages.stream()
                    .filter(passage -> !passage.quoted())
                    .findFirst()
                    .orElse(passages.get(0));
        }
    }

    List<SharedPassage> passages() {
        return uses.stream()
                .flatMap(use -> use.passages().stream().map(passage -> SharedPassage.of(use.item(), "body", passage)))
                .toList();
    }

    List<OwnerShare> shares() {
        return Shares.of(body, byAgency()).entrySet().stream()
                .map(share -> new OwnerShare(
                        share.getKey(),
                        Math.round(share.getValue().share() * 1e4) / 1e4,
                        share.getValue().longestRun()))
                .toList();
    }

    /** The items themselves, as long as their copy was taken over. */
    List<WireItem> items() {
        return taken().stream().map(Use::item).toList();
    }

    /** The items whose copy was taken over, the most first. */
    List<Use> taken() {
        return uses.stream().filter(Use::isTaken).toList();
    }

    /** Whose copy was taken over. */
    Set<String> owners() {
        return taken().stream()
                .map(use -> use.item().agency())
                .filter(agency -> agency != null)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    @Nullable
    Use largestOf(String agency) {
        return taken().stream()
                .filter(use -> agency.equals(use.item().agency()))
                .findFirst()
                .orElse(null);
    }

    private Map<String, List<Passage>> byAgency() {
        var all = new LinkedHashMap<String, List<Passage>>();
        for (var use : uses) {
            var agency = use.item().agency();
            if (agency != null) {
                all.computeIfAbsent(agency, none -> new ArrayList<>())
                        .addAll(use.passages().stream()
                                .filter(passage -> passage.confidence() == Confidence.CERTAIN)
                                .toList());
            }
        }
        return all;
    }
}
