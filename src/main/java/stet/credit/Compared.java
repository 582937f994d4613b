package stet.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

/**
 * A copy compared with the wire: which items its body uses, how much of it is whose, and where its pictures come from.
 *
 * @param pictures the items that brought the copy's pictures, by their file names
 * @param imported of the items that a member said it uses, the version that was taken, by their identifiers
 */
record Compared(
        Words body, List<Use> uses, List<WireItem> pictures, Map<String, String> imported, Thresholds thresholds) {
    /** A body that was found nowhere on the wire. */
    static Compared unlike(String body) {
        return new Compared(Words.of(body), List.of(), List.of(), Map.of(), Thresholds.HOUSE);
    }

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
        boolean isTaken(Thresholds thresholds) {
            var own = passages.stream()
                    .filter(passage -> passage.confidence() == Confidence.CERTAIN && !passage.quoted())
                    .mapToInt(Passage::words)
                    .summaryStatistics();
            return own.getCount() > 0 && thresholds.isTaken(own.getMax(), (int) own.getSum());
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
        return uses.stream().filter(use -> use.isTaken(thresholds)).toList();
    }

    /** Whose copy was taken over. */
    Set<String> owners() {
        return taken().stream()
                .map(use -> use.item().agency())
                .filter(agency -> agency != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
