package stet.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a package does not go out. A story hears its own reasons, and those of others of its desk, whose readers are the same;
 * of other desks it hears how many did not pass and by which codes, never a slug or a reason.
 */
final class RefusedTogether {
    private static final String CODE = "PACKAGE_HELD_BACK";

    private final int size;
    private final List<Reason> besides;
    private final Map<Story, List<Reason>> refused = new LinkedHashMap<>();

    /**
     * @param size how many stories the package has
     * @param besides what stands against all of it
     */
    RefusedTogether(int size, List<Reason> besides) {
        this.size = size;
        this.besides = besides;
    }

    void add(Story story, List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            refused.put(story, reasons);
        }
    }

    boolean isNobody() {
        return refused.isEmpty() && besides.isEmpty();
    }

    /** Its own reasons where it has some, else why it is held back with the others. */
    List<Reason> toldTo(Story story) {
        var own = refused.get(story);
        if (own != null) {
            return own;
        }
        var told = new ArrayList<>(besides);
        refused.forEach((other, reasons) -> {
            if (other.desk().equals(story.desk())) {
                reasons.forEach(reason -> told.add(
                        Reason.because(CODE, "The package does not go out. %s: %s", other.slug(), reason.detail())));
            }
        });
        var elsewhere = refused.entrySet().stream()
                .filter(other -> !other.getKey().desk().equals(story.desk()))
                .toList();
        if (!elsewhere.isEmpty()) {
            told.add(Reason.because(
                    CODE,
                    "The package does not go out: %d of its stories at other desks did not pass (%s).",
                    elsewhere.size(),
                    codes(elsewhere.stream().map(Map.Entry::getValue))));
        }
        return told;
    }

    /** For members of any desk. */
    Optional<String> inShort() {
        if (isNobody()) {
            return Optional.empty();
        }
        return Optional.of(
                refused.isEmpty()
                        ? besides.get(0).detail()
                        : "%d of its %d stories did not pass (%s)."
                                .formatted(refused.size(), size, codes(refused.values().stream())));
    }

    private static String codes(Stream<List<Reason>> reasons) {
        return reasons.flatMap(List::stream)
                .map(Reason::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
