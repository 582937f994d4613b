package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stet.credit.Compared.Use;
import stet.credit.CopyRead.Span;
import stet.credit.Finding.Code;
import stet.wire.Agencies;
import stet.wire.Agency;

/** Copy that came by an agency's feed and is somebody else's: the owner is credited, and the feed is not enough. */
@Singleton
class ThirdParties {
    /** A dateline may stand before the first words: "(CNN) -". */
    private static final int HEAD = 60;

    private final Agencies agencies;

    ThirdParties(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @param right how the credit should read */
    List<Found> findings(CopyRead read, Compared compared, RightCredit right) {
        var found = new ArrayList<Found>();
        for (var use : compared.taken()) {
            carrier(agencies, use)
                    .filter(feed -> !isCredited(use, read))
                    .map(feed -> notCredited(use, feed, read.rules(), right))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Owners whom the register does not know and no credit names, as one should: "Opta via Reuters". */
    static List<String> uncredited(Agencies agencies, CopyRead read, Compared compared) {
        return compared.taken().stream()
                .filter(use -> use.item().agency() == null && !isCredited(use, read))
                .flatMap(
                        use -> carrier(agencies, use)
                                .map(feed -> "%s via %s"
                                        .formatted(
                                                use.item().owner(), read.rules().name(feed)))
                                .stream())
                .distinct()
                .toList();
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
        return credits(read).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(owner));
    }

    /** Where a credit can stand; that the copy cites the owner elsewhere credits it for nothing. */
    private static Stream<String> credits(CopyRead read) {
        var body = read.text("body");
        return Stream.concat(
                Stream.of("creditLine", "byline", "dateline").map(read::text),
                Stream.concat(
                                Stream.of(new Span(0, Math.min(HEAD, body.length()))),
                                HouseLines.foot(body).stream().limit(2))
                        .map(span -> body.substring(span.start(), span.end())));
    }

    private static Found notCredited(Use use, Agency feed, DeskRules rules, RightCredit right) {
        var place = use.place();
        return new Found(
                Code.THIRD_PARTY_OWNER,
                use.item().agency() == null ? feed.id() : use.item().agency(),
                place.field(),
                place.start(),
                place.end(),
                "This copy came by %s and is %s's, whom no credit names."
                        .formatted(rules.name(feed), use.item().owner()),
                right.whole());
    }
}
