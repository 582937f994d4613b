package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.wire.Agencies;
import stet.wire.Agency;

/** What the house rules say of the credits for text: everybody cited is credited, rightly, and nobody else. */
@Singleton
class TextCredits {
    private final Agencies agencies;

    TextCredits(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Found> findings(CopyRead read, Compared compared) {
        var found = new ArrayList<Found>();
        var cited = read.firstCitations();
        var credited = read.credited();
        var stale = stale(read, cited, compared);
        var missing = cited.stream()
                .filter(mention -> !credited.contains(mention.agency()))
                .toList();
        var reused = compared.owners().stream()
                .filter(agency -> !credited.contains(agency))
                .filter(agency ->
                        missing.stream().noneMatch(mention -> mention.agency().equals(agency)))
                .toList();
        var wrong = !(missing.isEmpty() && reused.isEmpty()) && !stale.isEmpty() && stale.containsAll(credited);
        var fix = fix(read, read.toBeCredited(stale));
        missing.forEach(mention -> found.add(missing(read, mention, credited, stale, wrong, fix)));
        reused.forEach(agency -> found.add(reused(agency, compared, stale, wrong, fix)));
        if (!wrong) {
            stale(read, stale, fix).forEach(found::add);
        }
        misspelt(read).forEach(found::add);
        return found;
    }

    private Found missing(
            CopyRead read, Mention cited, Set<String> credited, Set<String> stale, boolean wrong, Fix fix) {
        var name = read.rules().name(agencies.get(cited.agency()));
        var code = credited.isEmpty() ? Code.CITED_NOT_CREDITED : wrong ? Code.WRONG_AGENCY : Code.INCOMPLETE_CREDIT;
        var phrase = phrase(read, cited);
        var message =
                switch (code) {
                    case WRONG_AGENCY -> "The copy cites %s, but its credit names %s.".formatted(name, names(stale));
                    case INCOMPLETE_CREDIT -> "The copy cites %s, which its credit leaves out.".formatted(name);
                    default -> "The copy cites %s (\"%s\") and credits nobody for it.".formatted(name, phrase);
                };
        return new Found(code, cited.agency(), cited.field(), cited.start(), cited.end(), message, fix);
    }

    private Found reused(String agency, Compared compared, Set<String> stale, boolean wrong, Fix fix) {
        var name = agencies.get(agency).credit();
        var use = Objects.requireNonNull(compared.largestOf(agency));
        var first = use.first();
        var message = wrong
                ? "The copy takes words from %s, but its credit names %s.".formatted(name, names(stale))
                : "The copy takes %d words in a row from %s and does not credit it.".formatted(first.words(), name);
        var code = wrong ? Code.WRONG_AGENCY : Code.REUSED_NOT_CREDITED;
        var place = use.place();
        return new Found(code, agency, place.field(), place.start(), place.end(), message, fix);
    }

    /** Agencies with a tagline that nothing in the copy cites. A byline or dateline vouches for itself. */
    private Set<String> stale(CopyRead read, List<Mention> cited, Compared compared) {
        var used = cited.stream().map(Mention::agency).collect(Collectors.toCollection(HashSet::new));
        used.addAll(compared.owners());
        compared.taken().stream()
                .filter(use -> use.item().agency() == null)
                .flatMap(use -> ThirdParties.carrier(agencies, use).stream())
                .map(Agency::id)
                .forEach(used::add);
        read.credits().stream()
                .filter(credit -> credit.role() != Mention.Role.TAGLINE)
                .map(Mention::agency)
                .forEach(used::add);
        return read.credits().stream()
                .map(Mention::agency)
                .filter(agency -> !used.contains(agency))
                .collect(Collectors.toSet());
    }

    private List<Found> stale(CopyRead read, Set<String> stale, Fix fix) {
        return read.credits().stream()
                .filter(credit -> stale.contains(credit.agency()))
                .map(credit -> new Found(
                        Code.STALE_CREDIT,
                        credit.agency(),
                        credit.field(),
                        credit.start(),
                        credit.end(),
                        "%s is credited, but nothing in the copy cites it."
                                .formatted(agencies.get(credit.agency()).credit()),
                        fix))
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

    /** The whole credit as it should be, where the copy has it now: at the foot of the body, or in the credit line. */
    private Fix fix(CopyRead read, List<String> right) {
        var text = read.rules().creditLine(right.stream().map(agencies::get).toList());
        return read.taglineInBody()
                .map(span -> Fix.span("body", span.start(), span.end(), text))
                .orElseGet(() -> Fix.whole("creditLine", text));
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
