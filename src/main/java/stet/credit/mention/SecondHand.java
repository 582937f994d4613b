package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stet.credit.mention.Mention.Role;

/** Citations at second hand: in "Xinhua, quoted by Kyodo" the copy was taken from Kyodo, and so in "Kyodo, citing Xinhua". */
final class SecondHand {
    private static final int FAR = 12;
    /** Verbs in the passive, before "by": "Xinhua, quoted by Kyodo". */
    private static final Set<String> QUOTED = words("""
            quoted cited carried relayed reported picked according via
            cité citée cités citées relayé relayée relayés rapporté rapportée repris reprise
            zitiert zitierte verbreitet citado citada citados reproducido reproducida recogido recogida difundido
            citato citata citati ripreso ripresa riportato riportata divulgado divulgada
            geciteerd aangehaald cytowany cytowana cytowane cytowani citerad citeret sitert gjengitt återgiven
            citovaná citovaný citován citována""");

    /** Verbs in the active: "Kyodo, citing Xinhua". */
    private static final Set<String> QUOTING = words("""
            quoting quotes quoted citing cites cited citant cite reprenant relayant
            berufung zitiert zitierte citando cita citó citou riprendendo citeert citerend gezag
            powołując powołuje cytując cytuje citerer citerar citerede henvisning hänvisning siterer
            odvoláním odkazem cituje citovala dayandırarak""");

    private static final Set<String> BY = words("""
            by par von por da dall' dal dalla to via pela pelo door przez av af agenturou""");

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

    private static Set<String> words(String written) {
        return Set.of(written.strip().split("\\s+"));
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
