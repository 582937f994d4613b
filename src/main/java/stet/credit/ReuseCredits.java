package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;
import stet.wire.Agencies;
import stet.wire.Agency;

/**
 * What the house rules ask of copy that takes an agency's own words: a credit, with more of them a share of the byline,
 * with most of them the whole of it (the agencies' terms for copy used substantially as provided).
 */
@Singleton
class ReuseCredits {
    private final Agencies agencies;

    ReuseCredits(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Found> findings(CopyRead read, Compared compared) {
        var unsigned = compared.shares().stream()
                .filter(share -> compared.largestOf(share.agency()) != null && !isSigned(read, share.agency()))
                .filter(share -> isSubstantial(share.share(), read))
                .toList();
        var byline = byline(unsigned, read);
        var found = new ArrayList<Found>();
        for (var share : compared.shares()) {
            var use = compared.largestOf(share.agency());
            if (use != null) {
                judge(agencies.get(share.agency()), share.share(), use, read, byline, found);
            }
        }
        return found;
    }

    private static void judge(
            Agency agency, double share, Compared.Use use, CopyRead read, Fix byline, List<Found> found) {
        var rules = read.rules();
        boolean signed = isSigned(read, agency.id());
        var per = Math.round(share * 100);
        if (rules.thresholds().takesByline(share)) {
            if (!signed) {
                found.add(at(
                        use,
                        Code.NEEDS_AGENCY_BYLINE,
                        "%d %% of this copy is %s's: it goes out under the agency's name."
                                .formatted(per, rules.name(agency)),
                        byline));
            }
            dateline(agency, use, read, isIn(read, agency.id(), Set.of(Role.DATELINE)))
                    .ifPresent(found::add);
        } else if (rules.thresholds().sharesByline(share) && !signed) {
            found.add(at(
                    use,
                    Code.NEEDS_STAFF_AND_AGENCY,
                    "%d %% of this copy is %s's: the byline says so.".formatted(per, rules.name(agency)),
                    byline));
        }
    }

    /** The byline with all that it lacks, behind whoever signs already. */
    private Fix byline(List<OwnerShare> unsigned, CopyRead read) {
        var rules = read.rules();
        var names = unsigned.stream()
                .map(share -> rules.name(agencies.get(share.agency())))
                .toList();
        var signed = spelt(read).strip();
        if (!signed.isEmpty()) {
            return Fix.whole(
                    "byline",
                    rules.wording()
                            .listed(Stream.concat(Stream.of(signed), names.stream())
                                    .toList()));
        }
        boolean whole = unsigned.stream().anyMatch(share -> rules.thresholds().takesByline(share.share()));
        return Fix.whole(
                "byline",
                whole ? rules.wording().byline(names) : rules.wording().sharedByline(names));
    }

    /** The byline with its agencies spelt as the house does. */
    private String spelt(CopyRead read) {
        var spelt = new StringBuilder(read.text("byline"));
        for (int i = read.mentions().size() - 1; i >= 0; i--) {
            var mention = read.mentions().get(i);
            if (mention.field().equals("byline") && mention.misspelt()) {
                spelt.replace(mention.start(), mention.end(), read.rules().name(agencies.get(mention.agency())));
            }
        }
        return spelt.toString();
    }

    private static boolean isSubstantial(double share, CopyRead read) {
        var thresholds = read.rules().thresholds();
        return thresholds.sharesByline(share) || thresholds.takesByline(share);
    }

    private static boolean isSigned(CopyRead read, String agency) {
        return isIn(read, agency, Set.of(Role.BYLINE, Role.DATELINE));
    }

    private static Optional<Found> dateline(Agency agency, Compared.Use use, CopyRead read, boolean dated) {
        var place = use.item().dispatch().dateline();
        if (dated || place.isEmpty() || !read.copy().dateline().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(at(
                use,
                Code.DATELINE_OR_BYLINE_REMOVED,
                "The copy is %s's as provided, but its dateline is gone."
                        .formatted(read.rules().name(agency)),
                Fix.whole("dateline", place)));
    }

    private static boolean isIn(CopyRead read, String agency, Set<Mention.Role> roles) {
        return read.mentions().stream()
                .anyMatch(mention -> mention.agency().equals(agency) && roles.contains(mention.role()));
    }

    private static Found at(Compared.Use use, Code code, String message, @Nullable Fix fix) {
        var place = use.place();
        return new Found(code, use.item().agency(), place.field(), place.start(), place.end(), message, fix);
    }
}
