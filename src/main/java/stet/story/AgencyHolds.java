package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
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
    private final HeldAtOnce written;

    AgencyHolds(
            Stories stories,
            Sources sources,
            Trail trail,
            Tasks tasks,
            Workflow workflow,
            DeskPolicy policy,
            HeldAtOnce written) {
        this.written = written;
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
        stories.flush();
        var using = sources.lockedUsersOf(arrival.dispatch().uri());
        for (int i = 0; i < using.size(); i += AT_ONCE) {
            hold(using.subList(i, Math.min(using.size(), i + AT_ONCE)), arrival.dispatch());
        }
    }

    /** What is not live is written at once; of what is somebody is told, or it goes. */
    private void hold(List<UUID> ids, Dispatch notice) {
        var pages = trail.open(ids);
        var held = new ArrayList<HeldAtOnce.Held>();
        var live = new ArrayList<UUID>();
        for (var story : stories.claimed(ids)) {
            if (story.isLive()) {
                live.add(story.id());
            } else {
                held.add(held(story, notice, page(pages, story)));
            }
        }
        stories.forget();
        written.write(held, pages);
        if (!live.isEmpty()) {
            stories.claimed(live).forEach(story -> holdLive(story, notice, page(pages, story)));
            stories.flush();
            stories.forget();
        }
    }

    private void holdLive(Story story, Dispatch notice, Page page) {
        var held = held(story, notice, page);
        var next = trail.append(page, held.act());
        if (notice.status() == Status.CANCELED
                && story.stage() != Stage.SCHEDULED
                && policy.withdrawsKilled(story.desk())) {
            workflow.withdraw(story, next, reason(notice), notice);
        } else {
            tasks.open(story, reason(notice), notice.uri(), page.at());
        }
    }

    private static HeldAtOnce.Held held(Story story, Dispatch notice, Page page) {
        var hold = story.holdForAgency(reason(notice), page.at());
        return new HeldAtOnce.Held(story, hold, act(story, hold, notice));
    }

    private static Page page(Map<UUID, Page> pages, Story story) {
        return Objects.requireNonNull(pages.get(story.id()));
    }

    private static Act act(Story story, Hold hold, Dispatch notice) {
        return Deed.on(
                story,
                "HOLD",
                Member.WIRE,
                reason(notice),
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
