package stet.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.credit.mention.Mention;
import stet.wire.Agencies;
import stet.wire.Agency;

/**
 * How the credits of a copy stand beside what it cites and takes.
 *
 * @param missing where it cites agencies that it does not credit
 * @param reused agencies whose words it takes without a credit or a citation
 * @param stale agencies that it credits for nothing
 * @param wrong whether somebody is missing, and the credits name none but those
 * @param right how the credits should read
 */
record TextStanding(
        CopyRead read,
        List<Mention> missing,
        List<String> reused,
        Set<String> stale,
        boolean wrong,
        RightCredit right) {

    static TextStanding of(CopyRead read, Compared compared, Agencies agencies) {
        var credited = read.credited();
        var stale = stale(read, compared, agencies);
        var missing = read.firstCitations().stream()
                .filter(mention -> !credited.contains(mention.agency()))
                .toList();
        var cited = missing.stream().map(Mention::agency).toList();
        var reused = compared.owners().stream()
                .filter(agency -> !credited.contains(agency) && !cited.contains(agency))
                .toList();
        var lacking = Stream.concat(cited.stream(), reused.stream()).toList();
        var owners = ThirdParties.uncredited(agencies, read, compared);
        boolean wrong = !lacking.isEmpty() && !stale.isEmpty() && stale.containsAll(credited);
        var right = new RightCredit(read, agencies, stale, lacking, owners);
        return new TextStanding(read, missing, reused, stale, wrong, right);
    }

    /** Agencies with a tagline that nothing in the copy cites or speaks of. A byline or dateline vouches for itself. */
    private static Set<String> stale(CopyRead read, Compared compared, Agencies agencies) {
        var used = read.citations().map(Mention::agency).collect(Collectors.toCollection(HashSet::new));
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
                .filter(credit -> !used.contains(credit.agency()) && !Named.inProse(read, credit))
                .map(Mention::agency)
                .collect(Collectors.toSet());
    }
}
