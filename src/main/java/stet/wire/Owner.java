package stet.wire;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;

/**
 * Whose copy an item is: whoever the feed says made it, else who holds its copyright, else its first source, known to the
 * register or not: it is never given to the next one that is known. Only where the feed names nobody but those who passed it
 * on, the credit line and the feed are asked.
 *
 * @param agency by the register; none where it does not know the name
 * @param name as written; empty where the feed names nobody
 */
record Owner(@Nullable String agency, String name) {
    private static final Pattern MARKS =
            Pattern.compile("(?i)\\([^()]*\\)|\u00A9|\\bcopyright\\b|\\bby\\b|\\b[0-9]{4}(?:[-\u2013][0-9]{2,4})?\\b");
    private static final Pattern REST =
            Pattern.compile("(?i)[.;:\\n]|,? *(?:all rights|alle rechte|tous droits|todos los|tutti i|todos os)\\b");
    private static final int LONGEST_NAME = 80;

    static Owner of(Dispatch dispatch, Agencies agencies) {
        var first = dispatch.sources().stream().findFirst();
        return first.filter(Dispatch.Source::isMaker)
                .map(Dispatch.Source::name)
                .or(() -> holder(dispatch.copyright()))
                .or(() -> first.filter(Dispatch.Source::mayOwn).map(Dispatch.Source::name))
                .map(name -> named(name, agencies))
                .orElseGet(() -> ofCarrier(dispatch, agencies));
    }

    private static Owner ofCarrier(Dispatch dispatch, Agencies agencies) {
        var names = Stream.concat(
                        dispatch.sources().stream().map(Dispatch.Source::name),
                        Stream.of(dispatch.creditLine(), dispatch.feed()))
                .filter(name -> !name.isBlank())
                .toList();
        return names.stream()
                .map(name -> named(name, agencies))
                .filter(owner -> owner.agency() != null)
                .findFirst()
                .orElseGet(() -> new Owner(null, names.isEmpty() ? "" : names.get(0)));
    }

    private static Owner named(String name, Agencies agencies) {
        return new Owner(agencies.house(name).map(Agency::id).orElse(null), name);
    }

    /** Who holds the rights, where the notice is a name and not a sentence. */
    private static Optional<String> holder(String notice) {
        var bare = MARKS.matcher(notice).replaceAll(" ").strip();
        var name = List.of(REST.split(bare, 2)).get(0).replaceAll("\\s+", " ").strip();
        var plain = name.replaceAll("^[\\p{Punct}\\s]+|[\\p{Punct}\\s]+$", "");
        return plain.isEmpty() || plain.length() > LONGEST_NAME ? Optional.empty() : Optional.of(plain);
    }
}
