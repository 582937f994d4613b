package stet.wire;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/**
 * Whose copy an item is: whoever the feed says made it, known to the register or not; else the first agency that it names
 * as a source, in its credit line or in its copyright; else the feed itself. Feeds carry third parties, so the feed is
 * asked last.
 *
 * @param agency by the register; none where it does not know the name
 * @param name as written; empty where the feed names nobody
 */
record Owner(@Nullable String agency, String name) {
    static Owner of(Dispatch dispatch, Agencies agencies) {
        var first = dispatch.sources().stream().findFirst();
        if (first.isPresent()
                && first.get().isMaker()
                && agencies.named(first.get().name()).isEmpty()) {
            return new Owner(null, first.get().name());
        }
        var names = Stream.concat(
                        dispatch.sources().stream().map(Dispatch.Source::name),
                        Stream.of(dispatch.creditLine(), dispatch.copyright(), dispatch.feed()))
                .filter(name -> !name.isBlank())
                .toList();
        return known(names, agencies);
    }

    private static Owner known(List<String> names, Agencies agencies) {
        for (var name : names) {
            var agency = agencies.named(name);
            if (agency.isPresent()) {
                return new Owner(agency.get().id(), name);
            }
        }
        return new Owner(null, names.isEmpty() ? "" : names.get(0));
    }
}
