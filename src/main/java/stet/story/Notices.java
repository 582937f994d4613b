package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import stet.wire.HouseCopy;
import stet.wire.ItemArrived;
import stet.wire.ItemsArrived;
import stet.wire.Terms;
import stet.wire.TermsInForce;
import stet.wire.WireItem;
import stet.wire.format.Dispatch.Status;

/**
 * What the wire says of an item reaches every story that uses it, in the transaction that stores it: what was taken back
 * holds them, what was changed marks them, new terms and offers are told.
 */
@ApplicationScoped
public class Notices {
    private final Stories stories;
    private final Users users;
    private final AgencyHolds holds;
    private final Corrections corrections;
    private final Tidings tidings;
    private final OwnWords own;
    private final TermsInForce terms;

    Notices(
            Stories stories,
            Users users,
            AgencyHolds holds,
            Corrections corrections,
            Tidings tidings,
            OwnWords own,
            TermsInForce terms) {
        this.terms = terms;
        this.own = own;
        this.stories = stories;
        this.users = users;
        this.holds = holds;
        this.corrections = corrections;
        this.tidings = tidings;
    }

    void arrived(@Observes ItemsArrived arrived) {
        var telling = arrived.all().stream().filter(Notices::saysMore).toList();
        users.lock(telling.stream().map(one -> one.dispatch().uri()).distinct().toList());
        for (var arrival : telling) {
            readAnew();
            apply(arrival, users.locked(arrival.dispatch().uri()));
        }
    }

    private static boolean saysMore(ItemArrived arrival) {
        return arrival.dispatch().status() != Status.USABLE || arrival.before() != null || arrival.offersAgain();
    }

    /** Says once more what an item says that came while a story that uses it was being checked; nobody is told twice. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void applyAgain(WireItem item) {
        if (item.status() != Status.USABLE && !isStillTakenBack(item)) {
            return;
        }
        readAnew();
        apply(
                new ItemArrived(item.seq(), item.dispatch(), item.account(), null, item.newest(), false),
                users.locked(item.uri(), item.receivedAt()));
    }

    private boolean isStillTakenBack(WireItem item) {
        return terms.of(List.of(item.uri()))
                .getOrDefault(item.uri(), Terms.FREE)
                .isTakenBack();
    }

    private void apply(ItemArrived arrival, List<Using> using) {
        if (using.isEmpty()) {
            return;
        }
        if (arrival.account().equals(HouseCopy.ACCOUNT)) {
            own.tell(using, arrival);
        } else if (arrival.dispatch().status() != Status.USABLE) {
            holds.hold(using, arrival);
        } else {
            corrections.judge(using, arrival);
            tidings.tell(using, arrival);
        }
        readAnew();
    }

    /** Whatever was read of stories before is read again once they are locked. */
    private void readAnew() {
        stories.flush();
        stories.forget();
    }
}
