package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.wire.Agencies;

/** What the house rules say of the credits for text: everybody cited is credited, rightly, and nobody else. */
@Singleton
class TextCredits {
    private final Agencies agencies;

    TextCredits(Agencies agencies) {
        this.agencies = agencies;
    }

    TextStanding standing(CopyRead read, Compared compared) {
        return TextStanding.of(read, compared, agencies);
    }

    List<Found> findings(TextStanding standing, Compared compared) {
        var found = new ArrayList<Found>();
        standing.missing().forEach(mention -> found.add(missing(standing, mention)));
        standing.reused().forEach(agency -> found.add(reused(standing, agency, compared)));
        found.addAll(stale(standing));
        found.addAll(misspelt(standing.read()));
        return found;
    }

    private Found missing(TextStanding standing, Mention cited) {
        var read = standing.read();
        var name = read.rules().name(agencies.get(cited.agency()));
        var code = read.credits().isEmpty()
                ? Code.CITED_NOT_CREDITED
                : standing.wrong() ? Code.WRONG_AGENCY : Code.INCOMPLETE_CREDIT;
        var message =
                switch (code) {
                    case WRONG_AGENCY ->
                        "The copy cites %s, but its credit names %s.".formatted(name, names(standing.stale()));
                    case INCOMPLETE_CREDIT -> "The copy cites %s, which its credit leaves out.".formatted(name);
                    default ->
                        "The copy cites %s (\"%s\") and credits nobody for it.".formatted(name, phrase(read, cited));
                };
        var fix = standing.right().whole();
        return new Found(code, cited.agency(), cited.field(), cited.start(), cited.end(), message, fix);
    }

    private Found reused(TextStanding standing, String agency, Compared compared) {
        var name = agencies.get(agency).credit();
        var use = Objects.requireNonNull(compared.largestOf(agency));
        var first = use.first();
        var place = use.place();
        var message = standing.wrong()
                ? "The copy takes words from %s, but its credit names %s.".formatted(name, names(standing.stale()))
                : "The copy takes %d words in a row from %s and does not credit it.".formatted(first.words(), name);
        var code = standing.wrong() ? Code.WRONG_AGENCY : Code.REUSED_NOT_CREDITED;
        return new Found(
                code,
                agency,
                place.field(),
                place.start(),
                place.end(),
                message,
                standing.right().whole());
    }

    /** Where the credit is wrong, that is said already of those in its place. */
    private List<Found> stale(TextStanding standing) {
        return standing.read().credits().stream()
                .filter(credit -> standing.stale().contains(credit.agency()))
                .filter(credit -> !standing.wrong() || !standing.right().isInPlace(credit))
                .map(credit -> new Found(
                        Code.STALE_CREDIT,
                        credit.agency(),
                        credit.field(),
                        credit.start(),
                        credit.end(),
                        "%s is credited, but nothing in the copy cites it."
                                .formatted(agencies.get(credit.agency()).credit()),
                        standing.right().without(credit).orElse(null)))
                .toList();
    }

    private List<Found> misspelt(CopyRead read) {
        return read.mentions().stream()
                .filter(mention ->
                        mention.misspelt() && (mention.role().isCredit() || mention.role() == Mention.Role.PICTURE))
                .map(mention -> {
                    var name = read.rules().name(agencies.get(mention.agency()));
                    return new Found(
                            Code.MISSPELT_CREDIT,
                            mention.agency(),
                            mention.field(),
                            mention.start(),
                            mention.end(),
                            "\"%s\" is spelt %s.".formatted(mention.text(), name),
                            Fix.span(mention.field(), mention.start(), mention.end(), name));
                })
                .toList();
    }

    private String names(Set<String> ids) {
        return ids.stream().sorted().map(id -> agencies.get(id).credit()).collect(Collectors.joining(" and "));
    }

    /** The name with the word that takes from it: "Reuters reported", "told Reuters". */
    private static String phrase(CopyRead read, Mention mention) {
        var text = read.text(mention.field());
        var told = "told ";
        if (text.regionMatches(true, mention.start() - told.length(), told, 0, told.length())) {
            return text.substring(mention.start() - told.length(), mention.end());
        }
        int end = mention.end() + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        var next = text.substring(Math.min(mention.end(), text.length()), Math.min(end, text.length()));
        return text.substring(mention.start(), mention.end()) + (next.matches(" \\p{L}+") ? next : "");
    }
}
