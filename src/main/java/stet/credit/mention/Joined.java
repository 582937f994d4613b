package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stet.credit.mention.Sighting.Spelling;

/** Names that stand together, as in "AFP, dpa and Reuters" or "AFP/Getty Images": they do the same. */
final class Joined {
    private static final Set<String> JOINTS = Set.of(
            ",", "and", "und", "et", "y", "e", "&", "/", "-", "\u2013", "\u2014", "+", "=", "or", ";", "|", "\u2022",
            "the", "i", "og", "och", "en", "ve", "a", "\u0438", "\u3001", "\u3068", "\u30FB", "\u548C", "sowie", "da",
            "de", "l'", "la", "der", "die", "el", "il");
    private static final int JOINTS_AT_MOST = 3;

    private Joined() {}

    static List<List<Sighting>> in(Prose prose, List<Sighting> names) {
        var all = new ArrayList<List<Sighting>>();
        List<Sighting> joined = new ArrayList<>();
        for (var name : names) {
            if (!joined.isEmpty() && !areJoined(prose.tokens(), joined.get(joined.size() - 1), name)) {
                all.add(joined);
                joined = new ArrayList<>();
            }
            joined.add(name);
        }
        all.add(joined);
        return all;
    }

    private static boolean areJoined(Tokens tokens, Sighting one, Sighting other) {
        if (one.is(Spelling.NAMESAKE) || other.is(Spelling.NAMESAKE)) {
            return false;
        }
        int from = tokens.indexAt(one.end());
        int to = tokens.indexAt(other.start());
        if (to - from == 1 && (tokens.is(from, Sort.OPENS) || tokens.low(from).equals(":"))) {
            return one.agency().id().equals(other.agency().id());
        }
        for (int i = from; i < to; i++) {
            if (i - from == JOINTS_AT_MOST || !JOINTS.contains(tokens.low(i))) {
                return false;
            }
        }
        return to > from;
    }
}
