package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import stet.audit.Act;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.wire.ItemArrived;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;

/**
 * An agency kills or withholds an item: whatever story uses it is held, in the transaction that stores the notice, so
 * that there is no moment in which one could still go out.
 */
@ApplicationScoped
class AgencyHolds {
    private static final int AT_ONCE = 500;

    private final Stories stories;
    private final Sources sources;
    private final Trail trail;
    private final Tasks tasks;
    private final Workflow workflow;
    private final DeskPolicy policy;

    AgencyHolds(Stories stories, Sources sources, Trail trail, Tasks tasks, Workflow workflow, DeskPolicy policy) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.policy = policy;
        this.stories = stories;
        this.sources = sources;
        this.trail = trail;
    }

    void arrived(@Observes ItemArrived arrival) {
        if (arrival.dispatch().status() == Status.USABLE) {
            return;
        }
        var using = sources.lockedUsersOf(arrival.dispatch().uri());
        for (int i = 0; i < using.size(); i += AT_ONCE) {
            hold(using.subList(i, Math.min(using.size(), i + AT_ONCE)), arrival.dispatch());
            stories.getEntityManager().flush();
            stories.getEntityManager().clear();
        }
    }

    private void hold(List<UUID> ids, Dispatch notice) {
        var pages = trail.open(ids);
        for (var story : stories.claimed(ids)) {
            var page = Objects.requireNonNull(pages.get(story.id()));
            hold(story, notice, page);
        }
    }

    private void hold(Story story, Dispatch notice, Page page) {
        var reason = reason(notice);
        var hold = story.holdForAgency(reason, page.at());
        var next = trail.append(page, held(story, hold, notice, reason));
        if (!story.isLive()) {
            return;
        }
        if (notice.status() == Status.CANCELED
                && story.stage() != Stage.SCHEDULED
                && policy.withdrawsKilled(story.desk())) {
            workflow.withdraw(story, next, reason, notice);
        } else {
            tasks.open(story, reason, notice.uri(), page.at());
        }
    }

    private static Act held(Story story, Hold hold, Dispatch notice, String reason) {
        return Deed.on(
                story,
                "HOLD",
                Member.WIRE,
                reason,
                Map.of(
                        "kind", Hold.Kind.AGENCY.name(),
                        "hold", hold.id().toString(),
                        "item", notice.uri(),
                        "version", notice.version()));
    }

    private static String reason(Dispatch notice) {
        var verb = notice.status() == Status.CANCELED ? "killed" : "withheld";
        return "The agency has %s an item that this story uses: %s".formatted(verb, notice.uri());
    }
}
