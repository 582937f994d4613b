package stet.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Mention;

/**
 * A credit that says more than names, with other agencies in it and every other word as it was: "dpa/lno" becomes
 * "dpa/AFP/lno", and "Jane Doe in Seoul, Kyodo; editing by John Roe" loses its Kyodo.
 */
final class RewordedCredit {
    private static final String JOINS = "[,、/|&;+]|(?<!\\p{L})(?:and|und|et|y|e|en|i|ve|och|og|a)(?!\\p{L})";
    private static final Pattern JOINED_BEFORE = Pattern.compile("\\s*(?:" + JOINS + ")\\s*$");
    private static final Pattern JOINED_BEHIND = Pattern.compile("^\\s*(?:" + JOINS + ")\\s*");

    private final CreditPlace place;
    private final UnaryOperator<String> names;
    private final Wording wording;
    private final StringBuilder text;

    private RewordedCredit(CreditPlace place, UnaryOperator<String> names, Wording wording) {
        this.place = place;
        this.names = names;
        this.wording = wording;
        this.text = new StringBuilder(place.text());
    }

    /**
     * None where an agency cannot be taken out without leaving a hole.
     *
     * @param names how the house writes an agency
     */
    static Optional<String> of(
            CreditPlace place, Set<String> stale, List<String> added, UnaryOperator<String> names, Wording wording) {
        return new RewordedCredit(place, names, wording).with(stale, added);
    }

    private Optional<String> with(Set<String> stale, List<String> added) {
        var kept = last(mention -> !stale.contains(mention.agency()));
        var host = kept == null ? last(mention -> true) : kept;
        for (int i = place.mentions().size() - 1; i >= 0; i--) {
            var mention = place.mentions().get(i);
            int start = mention.start() - place.span().start();
            int end = mention.end() - place.span().start();
            if (mention.equals(host) && !added.isEmpty()) {
                text.replace(start, end, joined(mention, start, end, stale.contains(mention.agency()), added));
            } else if (!stale.contains(mention.agency())) {
                text.replace(start, end, written(mention));
            } else if (!takeOut(start, end)) {
                return Optional.empty();
            }
        }
        return Optional.of(host == null ? withSentence(added) : text.toString());
    }

    private @Nullable Mention last(Predicate<Mention> wanted) {
        return place.mentions().stream()
                .filter(wanted)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private String joined(Mention mention, int start, int end, boolean instead, List<String> added) {
        boolean slashes = isSlash(start - 1) || isSlash(end);
        var all = instead
                ? added
                : Stream.concat(Stream.of(written(mention)), added.stream()).toList();
        return slashes ? String.join("/", all) : wording.listed(all);
    }

    /** As the house writes it where it is misspelt; else as it stands. */
    private String written(Mention mention) {
        return mention.misspelt() ? names.apply(mention.agency()) : mention.text();
    }

    private boolean isSlash(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '/';
    }

    private boolean takeOut(int start, int end) {
        var before = JOINED_BEFORE.matcher(text.substring(0, start));
        if (before.find()) {
            text.delete(before.start(), end);
            return true;
        }
        var behind = JOINED_BEHIND.matcher(text.substring(end));
        if (behind.find()) {
            text.delete(start, end + behind.end());
            return true;
        }
        return false;
    }

    /** A credit that names no agency gets a sentence that does. */
    private String withSentence(List<String> added) {
        if (added.isEmpty()) {
            return place.text();
        }
        var said = place.text().strip();
        return (said.endsWith(".") ? said : said + ".") + " " + wording.creditLine(added);
    }
}
