package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var found = new ArrayList<Found>();
        for (var share : compared.shares()) {
            var use = compared.largestOf(share.agency());
            if (use != null) {
                bylines(agencies.get(share.agency()), share.share(), use, read, found);
            }
        }
        return found;
    }

    private static void bylines(Agency agency, double share, Compared.Use use, CopyRead read, List<Found> found) {
        var rules = read.rules();
        boolean signed = isIn(read, agency, Set.of(Role.BYLINE));
        boolean dated = isIn(read, agency, Set.of(Role.DATELINE));
        var per = Math.round(share * 100);
        if (rules.thresholds().takesByline(share)) {
            if (!signed && !dated) {
                found.add(at(
                        use,
                        Code.NEEDS_AGENCY_BYLINE,
                        "%d %% of this copy is %s's: it goes out under the agency's name."
                                .formatted(per, rules.name(agency)),
                        Fix.whole("byline", rules.byline(agency))));
            }
            dateline(agency, use, read, dated).ifPresent(found::add);
        } else if (rules.thresholds().sharesByline(share) && !signed && !dated) {
            found.add(at(
                    use,
                    Code.NEEDS_STAFF_AND_AGENCY,
                    "%d %% of this copy is %s's: the byline says so.".formatted(per, rules.name(agency)),
                    Fix.whole("byline", rules.sharedByline(agency))));
        }
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

    private static boolean isIn(CopyRead read, Agency agency, Set<Mention.Role> roles) {
        return read.mentions().stream()
                .anyMatch(mention -> mention.agency().equals(agency.id()) && roles.contains(mention.role()));
    }

    private static Found at(Compared.Use use, Code code, String message, @Nullable Fix fix) {
        var place = use.place();
        return new Found(code, use.item().agency(), place.field(), place.start(), place.end(), message, fix);
    }
}
