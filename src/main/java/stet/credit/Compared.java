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
import stet.credit.WholeText.Place;
import stet.credit.passage.Passage;
import stet.credit.passage.Shares;
import stet.wire.HouseCopy;
import stet.wire.Terms;
import stet.wire.WireItem;

/**
 * A copy compared with the wire: which items it uses, how much of it is whose, and where its pictures come from.
 *
 * @param pictures the items that brought the copy's pictures, by their file names
 * @param named of the items that a member said it uses, the version that was taken, by their identifiers
 * @param inForce on what terms the items at hand may be used now, by their identifiers, where they are not free
 */
record Compared(
        WholeText text,
        List<Use> uses,
        List<WireItem> pictures,
        Map<WireItem, String> named,
        Map<String, Terms> inForce,
        Thresholds thresholds) {
    /**
     * One item that the copy uses.
     *
     * @param newest the newest version of the same item, which may be this one
     * @param place in the copy of the first passage that is the item's own
     */
    record Use(WireItem item, WireItem newest, List<Passage> passages, Place place) {
        int words() {
            return passages.stream().mapToInt(Passage::words).sum();
        }

        /** The words of the item that are used: start, end, start, end. */
        List<Integer> spans() {
            var spans = new ArrayList<Integer>();
            passages.forEach(passage -> spans.addAll(List.of(passage.wireStart(), passage.wireEnd())));
            return spans;
        }

        /** The first passage that is the item's own. */
        Passage first() {
            return firstOf(passages);
        }

        static Passage firstOf(List<Passage> passages) {
            return passages.stream()
                    .filter(passage -> !passage.quoted())
                    .findFirst()
                    .orElse(passages.get(0));
        }
    }

    Words words() {
        return text.words();
    }

    Place place(Passage passage) {
        return text.place(passage.start(), passage.end());
    }

    List<SharedPassage> passages() {
        return uses.stream()
                .flatMap(use ->
                        use.passages().stream().map(passage -> SharedPassage.of(use.item(), place(passage), passage)))
                .toList();
    }

    List<OwnerShare> shares() {
        var byAgency = byAgency();
        int whole = text.wordsOfFieldsWith(byAgency.values().stream()
                .flatMap(List::stream)
                .map(Passage::start)
                .toList());
        return Shares.of(words(), byAgency).entrySet().stream()
                .map(share -> new OwnerShare(
                        share.getKey(),
                        Math.round(Math.min(1, share.getValue().share() * words().size() / Math.max(1, whole)) * 1e4)
                                / 1e4,
                        share.getValue().longestRun()))
                .toList();
    }

    Terms terms(WireItem item) {
        return inForce.getOrDefault(item.uri(), Terms.FREE);
    }

    /** The items whose copy was taken over, the most first. */
    List<Use> taken() {
        return uses.stream().filter(this::isTaken).toList();
    }

    /** Identifiers of the stories of this house whose copy was taken over after they had been taken down. */
    Set<String> ownTakenDown() {
        return taken().stream()
                .map(Use::item)
                .filter(item -> HouseCopy.isOne(item.uri()) && terms(item).isTakenBack())
                .map(WireItem::uri)
                .collect(Collectors.toSet());
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

    private boolean isTaken(Use use) {
        return TakenOver.certainly(use.passages(), thresholds) || isReordered(use);
    }

    private boolean isReordered(Use use) {
        return TakenOver.inOtherOrder(use.passages(), words().size());
    }

    /** What counts toward an agency's share: what is certain, and of an item that is taken over in another order all of it. */
    private Map<String, List<Passage>> byAgency() {
        var all = new LinkedHashMap<String, List<Passage>>();
        for (var use : uses) {
            var agency = use.item().agency();
            if (agency != null) {
                boolean whole = isReordered(use);
                all.computeIfAbsent(agency, none -> new ArrayList<>())
                        .addAll(use.passages().stream()
                                .filter(passage -> whole || TakenOver.isCertain(passage))
                                .toList());
            }
        }
        return all;
    }
}
