package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private static final String HOLD = "HOLD";
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
        stories.forget();
        var using = sources.lockedUsersOf(arrival.dispatch().uri());
        for (int i = 0; i < using.size(); i += AT_ONCE) {
            hold(using.subList(i, Math.min(using.size(), i + AT_ONCE)), arrival.dispatch());
        }
    }

    /** What is not live is written at once; of what is somebody is told, or it goes. */
    private void hold(List<Standing> using, Dispatch notice) {
        var pages = trail.open(using.stream().map(Standing::id).toList());
        written.write(
                using.stream()
                        .filter(story -> !story.isLive())
                        .map(story -> held(story, notice, page(pages, story.id())))
                        .toList(),
                pages);
        var live = using.stream().filter(Standing::isLive).map(Standing::id).toList();
        if (!live.isEmpty()) {
            stories.claimed(live).forEach(story -> holdLive(story, notice, page(pages, story.id())));
            stories.flush();
            stories.forget();
        }
    }

    private static HeldAtOnce.Held held(Standing story, Dispatch notice, Page page) {
        var hold = Hold.ofAgency(reason(notice), page.at());
        var act = Deed.on(story, HOLD, Member.WIRE, reason(notice), details(hold, notice));
        return new HeldAtOnce.Held(story, hold, act);
    }

    private void holdLive(Story story, Dispatch notice, Page page) {
        var hold = story.holdForAgency(reason(notice), page.at());
        var act = Deed.on(story, HOLD, Member.WIRE, reason(notice), details(hold, notice));
        var next = trail.append(page, act);
        if (notice.status() == Status.CANCELED
                && story.stage() != Stage.SCHEDULED
                && policy.withdrawsKilled(story.desk())) {
            workflow.withdraw(story, next, reason(notice), notice);
        } else {
            tasks.open(story, reason(notice), notice.uri(), page.at());
        }
    }

    private static Page page(Map<UUID, Page> pages, UUID story) {
        return Objects.requireNonNull(pages.get(story));
    }

    private static Map<String, String> details(Hold hold, Dispatch notice) {
        return Map.of(
                "kind", hold.kind().name(),
                "hold", hold.id().toString(),
                "item", notice.uri(),
                "version", notice.version());
    }

    private static String reason(Dispatch notice) {
        var verb = notice.status() == Status.CANCELED ? "killed" : "withheld";
        return "The agency has %s an item that this story uses: %s".formatted(verb, notice.uri());
    }
}
