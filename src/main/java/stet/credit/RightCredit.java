package stet.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final CopyRead read;
    private final Agencies agencies;
    private final Set<String> stale;
    private final List<String> missing;
    private final List<String> added;
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
        var standing = place(read);
        var mended = standing.flatMap(this::mended);
        this.place = mended.isPresent() || added.isEmpty() ? standing.orElse(null) : null;
        this.whole = mended.orElseGet(() ->
                added.isEmpty() ? null : Fix.whole("creditLine", read.rules().creditLine(added)));
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
        return said(at, List.of(), stale).map(at::saying);
    }

    /** Its names as the house would write them. */
    String inHouseForm(CreditPlace at) {
        return at.names(read.rules())
                .map(names -> listed(names, List.of(), Set.of()))
                .orElseGet(() -> read.rules()
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
                        line.names(read.rules()).filter(CreditNames::telling).isPresent())
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
        return at.names(read.rules())
                .map(names -> Optional.of(listed(names, lacking, without)))
                .orElseGet(() -> Reworded.of(at, without, lacking, this::name, read.rules()))
                .filter(said -> isRead(at, said, with.isEmpty() ? List.of() : missing, without));
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
        return read.rules().creditLine(List.copyOf(new LinkedHashSet<>(all)));
    }

    private String written(Name name) {
        boolean chain = name.text().contains(" via ");
        return name.agency() == null || chain ? name.text() : name(name.agency());
    }

    /** Whether the field is then read as it is meant: the grammar need not know the line, or knows its neighbours by it. */
    private boolean isRead(CreditPlace at, String said, List<String> with, Set<String> without) {
        if (at.field().equals("creditLine")) {
            return true;
        }
        var change = at.saying(said);
        var text = read.text(at.field());
        var changed = text.substring(0, change.from()) + said + text.substring(change.to());
        var credited = credited(read.readAnew(at.field(), changed), at.field());
        return Stream.concat(
                        credited(read.mentions(), at.field()).stream().filter(agency -> !without.contains(agency)),
                        with.stream())
                .allMatch(credited::contains);
    }

    private static Set<String> credited(List<Mention> mentions, String field) {
        return mentions.stream()
                .filter(mention ->
                        mention.field().equals(field) && mention.role().isCredit())
                .map(Mention::agency)
                .collect(Collectors.toSet());
    }

    private String name(String agency) {
        return read.rules().name(agencies.get(agency));
    }
}
