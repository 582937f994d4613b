package stet.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.credit.CreditNames.Name;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;
import stet.wire.Agencies;

/**
 * How the credits of a copy should read, each where it stands now: whoever is missing is named in one of them, whoever is
 * stale in none, and everybody else who is named stays. All fixes of one place are the same fix.
 */
final class RightCredit {
    /** So many places of one copy are mended; what has more is no copy. */
    private static final int MOST = 20;

    private final CopyRead read;
    private final Agencies agencies;
    private final Set<String> stale;
    private final List<String> missing;
    private final List<String> added;
    private final Map<CreditPlace, Optional<Fix>> known = new HashMap<>();
    private final @Nullable CreditPlace place;
    private final @Nullable Fix whole;

    /**
     * @param stale agencies that no credit should name
     * @param missing agencies that one should
     * @param owners others that one should, as it should write them
     */
    RightCredit(CopyRead read, Agencies agencies, Set<String> stale, Collection<String> missing, List<String> owners) {
        this.read = read;
        this.agencies = agencies;
        this.stale = stale;
        this.missing = List.copyOf(missing);
        this.added =
                Stream.concat(missing.stream().map(this::name), owners.stream()).toList();
        var standing = added.isEmpty() && stale.isEmpty() ? Optional.<CreditPlace>empty() : place(read);
        var mended = standing.flatMap(this::mended);
        this.place = mended.isPresent() || added.isEmpty() ? standing.orElse(null) : null;
        this.whole = mended.orElseGet(() ->
                added.isEmpty() ? null : Fix.whole("creditLine", read.wording().creditLine(added)));
    }

    /** The credit with everybody in it who is missing: in place of the one that the copy has, or in the credit line. */
    @Nullable
    Fix whole() {
        return whole;
    }

    /** The credit that holds this mention, without whoever is stale. */
    Optional<Fix> without(Mention mention) {
        return isInPlace(mention) ? Optional.ofNullable(whole) : of(CreditPlace.of(read, mention));
    }

    /** Whether it stands in the credit that names whoever is missing. */
    boolean isInPlace(Mention mention) {
        return place != null && place.holds(mention);
    }

    /** A credit as it should be. */
    Optional<Fix> of(CreditPlace at) {
        return known.size() < MOST || known.containsKey(at)
                ? known.computeIfAbsent(
                        at, unknown -> said(at, List.of(), stale).map(at::saying))
                : Optional.empty();
    }

    /** Its names as the house would write them. */
    String inHouseForm(CreditPlace at) {
        return at.names(read.wording())
                .map(names -> listed(names, List.of(), Set.of()))
                .orElseGet(() -> read.wording()
                        .creditLine(at.mentions().stream()
                                .map(Mention::agency)
                                .distinct()
                                .map(this::name)
                                .toList()));
    }

    /** The credit line, if it says anything; else the last tagline or signoff; else a line that credits nobody by name. */
    private static Optional<CreditPlace> place(CopyRead read) {
        if (!read.text("creditLine").isBlank()) {
            return Optional.of(CreditPlace.whole(read));
        }
        return Stream.of(Role.TAGLINE, Role.SIGNOFF)
                .flatMap(
                        role -> read.credits().stream()
                                .filter(credit -> credit.role() == role)
                                .reduce((one, other) -> other)
                                .stream())
                .findFirst()
                .map(credit -> CreditPlace.of(read, credit))
                .or(() -> nameless(read));
    }

    private static Optional<CreditPlace> nameless(CopyRead read) {
        var body = read.text("body");
        return HouseLines.foot(body).stream()
                .filter(paragraph -> paragraph.start() > 0)
                .map(paragraph -> CreditPlace.at(read, "body", paragraph))
                .filter(line -> line.mentions().stream().noneMatch(mention -> mention.role() == Role.PICTURE))
                .filter(line ->
                        line.names(read.wording()).filter(CreditNames::telling).isPresent())
                .findFirst();
    }

    /** With whoever is missing, and without the stale if they can be taken out. */
    private Optional<Fix> mended(CreditPlace at) {
        return said(at, added, stale)
                .or(() -> added.isEmpty() ? Optional.empty() : said(at, added, Set.of()))
                .map(at::saying);
    }

    /** What should stand at a place; none where nobody knows how to put it. */
    private Optional<String> said(CreditPlace at, List<String> with, Set<String> without) {
        var lacking = with.stream().filter(name -> !at.text().contains(name)).toList();
        return at.names(read.wording())
                .map(names -> Optional.of(listed(names, lacking, without)))
                .orElseGet(() -> RewordedCredit.of(at, without, lacking, this::name, read.wording()))
                .filter(said -> at.field().equals("creditLine")
                        || Reread.of(read, at, said).credits(with.isEmpty() ? List.of() : missing, without));
    }

    /** In the house form: agencies in their order, behind them whoever is added, then who is no agency. */
    private String listed(CreditNames names, List<String> lacking, Set<String> without) {
        var kept = names.names().stream()
                .filter(name -> name.agency() == null || !without.contains(name.agency()))
                .toList();
        var all = new ArrayList<String>();
        int last = -1;
        for (var name : kept) {
            if (!name.nameless()) {
                all.add(written(name));
                last = name.agency() == null ? last : all.size() - 1;
            }
        }
        all.addAll(last < 0 ? all.size() : last + 1, lacking);
        kept.stream().filter(Name::nameless).map(Name::text).forEach(all::add);
        return read.wording().creditLine(List.copyOf(new LinkedHashSet<>(all)));
    }

    private String written(Name name) {
        boolean chain = name.text().contains(" via ");
        return name.agency() == null || chain ? name.text() : name(name.agency());
    }

    private String name(String agency) {
        return read.rules().name(agencies.get(agency));
    }
}
