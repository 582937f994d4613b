package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;

/** An agency's hold ends by itself when the copy that is to go out does not use the item any more. */
@ApplicationScoped
class Healing {
    private static final String WHY = "The copy does not use the item any more: %s";

    private final Provenances provenances;
    private final Trail trail;

    Healing(Provenances provenances, Trail trail) {
        this.provenances = provenances;
        this.trail = trail;
    }

    /** Of a story whose head has just been examined, or has lost a source; answers the page after what was written. */
    Page heal(Story story, Page page) {
        var holds = story.holds().stream()
                .filter(hold -> hold.isOpen() && hold.item() != null)
                .toList();
        if (holds.isEmpty()) {
            return page;
        }
        var provenance = provenances.of(story);
        var next = page;
        for (var hold : holds) {
            var item = Objects.requireNonNull(hold.item());
            if (!provenance.uses(item)) {
                story.release(hold, WHY.formatted(item), Member.WIRE, page.at());
                var details =
                        Map.of("kind", hold.kind().name(), "hold", hold.id().toString(), "item", item);
                next = trail.append(next, Deed.on(story, "RELEASE", Member.WIRE, WHY.formatted(item), details));
            }
        }
        return next;
    }
}
