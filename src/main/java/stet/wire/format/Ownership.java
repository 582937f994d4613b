package stet.wire.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stet.wire.format.Dispatch.Source;

/**
 * How near the roles of a source are to owning an item (NewsML-G2 content roles, the AP's types of sources). Whoever
 * made the copy or holds its copyright comes first, whoever only passed it on last; a source without a role stands
 * between.
 */
final class Ownership {
    private static final int MAKERS = 2;
    private static final int UNKNOWN = 3;
    private static final Map<String, Integer> DISTANCES = Map.ofEntries(
            Map.entry("source", 0),
            Map.entry("contentsource", 0),
            Map.entry("contentcreator", 1),
            Map.entry("contentcreated", 1),
            Map.entry("originator", 1),
            Map.entry("origprov", 2),
            Map.entry("thirdparty", 2),
            Map.entry("member", 2),
            Map.entry("copyrightholder", 2),
            Map.entry("creator", 4),
            Map.entry("phot", 5),
            Map.entry("provider", 6),
            Map.entry("enhancer", 7),
            Map.entry("aggregator", 8),
            Map.entry("distributor", 8),
            Map.entry("redistributor", 8));

    private Ownership() {}

    static List<Source> nearestFirst(Collection<Source> sources) {
        return sources.stream()
                .sorted(Comparator.comparingInt(Ownership::distance))
                .toList();
    }

    static boolean isMaker(Source source) {
        return distance(source) <= MAKERS;
    }

    static boolean mayOwn(Source source) {
        return distance(source) <= UNKNOWN;
    }

    private static int distance(Source source) {
        return DISTANCES.getOrDefault(source.role().toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
