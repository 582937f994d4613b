package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.credit.Compared.Use;
import stet.credit.Finding.Code;
import stet.wire.Agencies;
import stet.wire.Agency;

/** Copy that came by an agency's feed and is somebody else's: the owner is credited, and the feed is not enough. */
@Singleton
class ThirdParties {
    private final Agencies agencies;

    ThirdParties(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Found> findings(CopyRead read, Compared compared) {
        var found = new ArrayList<Found>();
        for (var use : compared.taken()) {
            carrier(agencies, use)
                    .filter(feed -> !isCredited(use, read))
                    .map(feed -> notCredited(use, feed, read.rules()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The agency in whose feed the item came, where it is not the item's owner. */
    static Optional<Agency> carrier(Agencies agencies, Use use) {
        var item = use.item();
        return agencies.named(item.dispatch().feed())
                .filter(feed ->
                        !feed.id().equals(item.agency()) && !item.owner().isBlank());
    }

    private static boolean isCredited(Use use, CopyRead read) {
        var agency = use.item().agency();
        if (agency != null) {
            return read.credited().contains(agency);
        }
        var owner = use.item().owner().toLowerCase(Locale.ROOT);
        return List.of("creditLine", "byline", "body").stream()
                .anyMatch(field -> read.text(field).toLowerCase(Locale.ROOT).contains(owner));
    }

    private static Found notCredited(Use use, Agency feed, DeskRules rules) {
        var place = use.place();
        var owner = use.item().owner();
        var fix = use.item().agency() == null ? Fix.whole("creditLine", rules.creditLineVia(owner, feed)) : null;
        return new Found(
                Code.THIRD_PARTY_OWNER,
                use.item().agency() == null ? feed.id() : use.item().agency(),
                place.field(),
                place.start(),
                place.end(),
                "This copy came by %s and is %s's, whom no credit names.".formatted(rules.name(feed), owner),
                fix);
    }
}
