package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Sighting.Spelling;
import stet.wire.Agencies;
import stet.wire.Agency;

/** Finds every name of the register in a text, the longest at each place, in time linear in the text. */
@Singleton
class Names {
    private static final int LONG_ENOUGH_TO_FOLD = 9;
    private static final int SHORTEST_BEGINNING = 5;

    /** No copy names agencies so often; what does is no copy, and its rest is not read. */
    static final int MOST = 2_000;

    private final Trie exact = new Trie();
    private final Trie folded = new Trie();
    private final Trie telltales = new Trie();
    private final Misspellings misspellings = new Misspellings();

    /** A word of a namesake's world. */
    record Telltale(Agency agency, int at, boolean sure) {}

    Names(Agencies agencies) {
        agencies.all().forEach(this::learn);
        agencies.all().forEach(agency -> {
            agency.kin().forEach(name -> exact.add(name, agency, Spelling.KIN));
            agency.namesakes().forEach(name -> exact.add(name, agency, Spelling.NAMESAKE));
        });
    }

    private void learn(Agency agency) {
        for (var name : agency.names()) {
            exact.add(name, agency, Spelling.NAME);
            misspellings.expect(name, agency);
            if (name.length() >= LONG_ENOUGH_TO_FOLD && name.indexOf(' ') > 0) {
                folded.add(low(name), agency, Spelling.NAME);
            }
        }
        for (var name : agency.shortNames()) {
            exact.add(name, agency, Spelling.SHORT);
            if (name.length() >= LONG_ENOUGH_TO_FOLD) {
                misspellings.expect(name, agency);
            }
        }
        agency.misspellings().forEach(name -> folded.add(low(name), agency, Spelling.MISSPELT));
        agency.namesakeWords().forEach(word -> telltales.add(low(word), agency, Spelling.NAMESAKE));
    }

    /** In the order of the text, the first {@link #MOST} of them; they do not overlap. */
    List<Sighting> in(String text) {
        var found = new ArrayList<Sighting>();
        var alike = alike(text);
        int at = 0;
        while (at < text.length() && found.size() < MOST) {
            var sighting = at(text, alike, at);
            if (sighting != null) {
                found.add(sighting);
            }
            at = sighting == null ? at + 1 : sighting.end();
        }
        return found;
    }

    /** The words in a text that speak of an agency's namesakes; a phrase is surer than a word. */
    List<Telltale> telltales(String text) {
        var found = new ArrayList<Telltale>();
        var alike = alike(text);
        for (int i = 0; i < alike.length(); i++) {
            int at = i;
            var word = Letters.startsWord(alike, i) ? telltales.at(alike, i) : null;
            if (word != null) {
                boolean sure = alike.substring(at, word.end()).indexOf(' ') > 0;
                word.entries().forEach(entry -> found.add(new Telltale(entry.agency(), at, sure)));
            }
        }
        return found;
    }

    /** The agency whose name a text breaks off in behind those seen, as credits cut at a fixed width do. */
    Optional<Sighting> brokenOff(String text, List<Sighting> seen) {
        int end = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).end();
        int slash = text.lastIndexOf('/') + 1;
        int via = text.lastIndexOf(" via ") + " via ".length();
        return Stream.of(Math.max(slash, via), text.lastIndexOf(' ') + 1)
                .filter(at -> at >= end && text.length() - at >= SHORTEST_BEGINNING)
                .flatMap(at -> Optional.ofNullable(exact.begunBy(text.substring(at)))
                        .map(agency -> new Sighting(agency, at, text.length(), Spelling.MISSPELT, false))
                        .stream())
                .findFirst();
    }

    private @Nullable Sighting at(String text, String alike, int at) {
        boolean starts = Letters.startsWord(text, at);
        if (!starts && !Letters.humps(text, at)) {
            return null;
        }
        var found = longer(exact.at(text, at), starts ? folded.at(alike, at) : null);
        if (found == null) {
            return starts ? misspellings.at(text, alike, at) : null;
        }
        boolean glued = !starts || Letters.humps(text, found.end());
        return new Sighting(
                found.first().agency(), at, found.end(), found.first().spelling(), glued);
    }

    private static Trie.@Nullable Found longer(Trie.@Nullable Found one, Trie.@Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() ? other : one;
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** In lower case if that keeps every character in its place. */
    private static String alike(String text) {
        var low = low(text);
        return low.length() == text.length() ? low : text;
    }
}
