package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Role;
import stet.wire.ItemReinstated;
import stet.wire.format.Dispatch.Status;

/**
 * A chief has made an item usable again that its agency had taken back: at the chief's own desks the holds and tasks that
 * there are because of it end. At other desks a chief of theirs still releases the hold; nothing else stands against it.
 */
@ApplicationScoped
class Reinstatements {
    private static final Logger LOG = Logger.getLogger(Reinstatements.class);

    private final Stories stories;
    private final Users users;
    private final Tasks tasks;
    private final Trail trail;

    Reinstatements(Stories stories, Users users, Tasks tasks, Trail trail) {
        this.stories = stories;
        this.users = users;
        this.tasks = tasks;
        this.trail = trail;
    }

    void reinstated(@Observes ItemReinstated fact) {
        stories.flush();
        stories.forget();
        for (var one : users.locked(fact.uri())) {
            if (fact.by().isAny(one.story().desk(), Role.CHIEF)) {
                end(one, fact);
            }
        }
    }

    private void end(Using using, ItemReinstated fact) {
        var id = using.story().id();
        try {
            var page = trail.open(id);
            stories.claimed(List.of(id)).forEach(story -> end(story, fact, page));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The holds of story %s on %s cannot be ended", id, fact.uri());
        }
    }

    /** What chiefs were told of its being taken back; that words of it changed is another matter. */
    private static List<String> saidOf(String uri) {
        return List.of(
                AgencyHolds.reason(Status.CANCELED, uri), AgencyHolds.reason(Status.WITHHELD, uri), Tidings.offer(uri));
    }

    private void end(Story story, ItemReinstated fact, Page page) {
        var next = page;
        for (var hold : story.holds()) {
            if (hold.isOn(fact.uri())) {
                story.release(hold, fact.reason(), fact.by(), page.at());
                var details =
                        Map.of("kind", hold.kind().name(), "hold", hold.id().toString(), "item", fact.uri());
                next = trail.append(next, Deed.on(story, "RELEASE", fact.by(), fact.reason(), details));
            }
        }
        for (var task : tasks.openOn(story, fact.uri(), saidOf(fact.uri()))) {
            task.done(fact.reason(), fact.by(), page.at());
            var details = Map.of("task", task.id().toString(), "item", fact.uri());
            next = trail.append(next, Deed.on(story, "TASK_DONE", fact.by(), fact.reason(), details));
        }
    }
}
