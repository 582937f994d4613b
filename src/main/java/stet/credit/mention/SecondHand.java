package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stet.credit.mention.Mention.Role;

/** Citations at second hand: in "Xinhua, quoted by Kyodo" the copy was taken from Kyodo, and so in "Kyodo, citing Xinhua". */
final class SecondHand {
    private static final int FAR = 12;
    private static final Set<String> QUOTED = Set.of(
            "quoted",
            "cited",
            "carried",
            "relayed",
            "reported",
            "picked",
            "cité",
            "citée",
            "cités",
            "relayé",
            "rapporté",
            "zitiert",
            "citado",
            "citada",
            "citato",
            "citata",
            "according",
            "via");
    private static final Set<String> QUOTING = Set.of(
            "quoting",
            "quotes",
            "quoted",
            "citing",
            "cites",
            "cited",
            "citant",
            "cite",
            "berufung",
            "zitiert",
            "citando",
            "cita",
            "relayant");
    private static final Set<String> BY = Set.of("by", "par", "von", "por", "da", "dall'", "dalla", "to", "via");

    private SecondHand() {}

    static List<Mention> in(Prose prose, List<Mention> mentions) {
        var all = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < all.size(); i++) {
            var one = all.get(i);
            var other = all.get(i + 1);
            if (one.role() != Role.CITATION
                    || other.role() != Role.CITATION
                    || one.agency().equals(other.agency())) {
                continue;
            }
            switch (between(prose.tokens(), one, other)) {
                case QUOTED -> all.set(i, one.through(other.agency()));
                case QUOTING -> all.set(i + 1, other.through(one.agency()));
                case NEITHER -> {}
            }
        }
        return all;
    }

    private enum Link {
        QUOTED,
        QUOTING,
        NEITHER
    }

    private static Link between(Tokens tokens, Mention one, Mention other) {
        int to = tokens.indexAt(other.start());
        var link = Link.NEITHER;
        boolean quoted = false;
        int from = tokens.indexAt(one.end());
        for (int i = from; i < to; i++) {
            if (i - from > FAR || tokens.isEdge(i) || tokens.is(i, Sort.STOP)) {
                return Link.NEITHER;
            }
            if (quoted && BY.contains(tokens.low(i))) {
                return Link.QUOTED;
            }
            quoted |= QUOTED.contains(tokens.low(i));
            link = QUOTING.contains(tokens.low(i)) ? Link.QUOTING : link;
        }
        return link;
    }
}
