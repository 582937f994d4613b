package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.Trail;
import stet.problem.Conflict;
import stet.problem.Unacceptable;
import stet.staff.Member;

/** Makes an item usable again that its agency took back and has then sent anew. A person decides that, and says why. */
@ApplicationScoped
class Reinstatement {
    private final EntityManager database;
    private final WireItems items;
    private final TermsInForce terms;
    private final Trail trail;
    private final Event<ItemReinstated> reinstated;

    Reinstatement(
            EntityManager database,
            WireItems items,
            TermsInForce terms,
            Trail trail,
            Event<ItemReinstated> reinstated) {
        this.database = database;
        this.items = items;
        this.terms = terms;
        this.trail = trail;
        this.reinstated = reinstated;
    }

    /**
     * For a chief. 404 where there is no such item, 409 where it is usable, 422 where its agency has not
     * sent a usable version since.
     */
    @Transactional
    WireItem reinstate(String id, Supplier<String> why, Member by) {
        database.createNativeQuery(Intake.WIRE_LOCK).getSingleResult();
        var item = items.known(id);
        var uri = item.uri();
        var now = terms.of(List.of(uri)).getOrDefault(uri, Terms.FREE);
        if (!now.isTakenBack()) {
            throw new Conflict("USABLE", "Nobody has taken this item back.");
        }
        if (!terms.areOfferedAgain(uri)) {
            throw new Unacceptable(
                    "",
                    "STILL_TAKEN_BACK",
                    "The agency has not sent a usable version of this item since it took it back.");
        }
        var reason = why.get();
        terms.makeUsable(uri);
        trail.append(
                trail.open(Trail.WIRE),
                new Act(
                        Actor.of(by, ""),
                        "REINSTATE",
                        Act.Outcome.DONE,
                        null,
                        null,
                        reason,
                        null,
                        Map.of("item", uri, "was", now.status().name())));
        reinstated.fire(new ItemReinstated(uri, reason, by));
        return item;
    }
}
