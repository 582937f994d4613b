package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.wire.ItemArrived;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;

/**
 * An agency kills or withholds an item: whatever story uses it is held, once for each item however often that is said. Of
 * what the public sees a chief is told, or it goes, as the desk has decided.
 */
@ApplicationScoped
class AgencyHolds {
    private static final Logger LOG = Logger.getLogger(AgencyHolds.class);
    private static final String HOLD = "HOLD";
    private static final String NOTICE = "NOTICE";
    private static final int AT_ONCE = 500;

    private final Stories stories;
    private final Trail trail;
    private final Tasks tasks;
    private final Workflow workflow;
    private final DeskPolicy policy;
    private final HeldAtOnce written;

    AgencyHolds(Stories stories, Trail trail, Tasks tasks, Workflow workflow, DeskPolicy policy, HeldAtOnce written) {
        this.written = written;
        this.tasks = tasks;
        this.workflow = workflow;
        this.policy = policy;
        this.stories = stories;
        this.trail = trail;
    }

    /** @param using locked by this transaction */
    void hold(List<Using> using, ItemArrived notice) {
        for (int i = 0; i < using.size(); i += AT_ONCE) {
            holdSome(using.subList(i, Math.min(using.size(), i + AT_ONCE)), notice);
        }
    }

    /** A member has just said that the story uses an item which its agency has taken back. */
    void holdOne(Story story, Status status, String item, Page page) {
        if (!story.isHeldFor(item)) {
            var hold = story.holdForAgency(reason(status, item), item, page.at());
            var details = Map.of("kind", hold.kind().name(), "hold", hold.id().toString(), "item", item);
            trail.append(page, Deed.on(story, HOLD, Member.WIRE, hold.reason(), details));
        }
    }

    /** What is not live is written at once; what is, one by one. */
    private void holdSome(List<Using> using, ItemArrived notice) {
        var pages = trail.open(using.stream().map(one -> one.story().id()).toList());
        written.write(
                using.stream()
                        .filter(one -> !one.story().isLive() && one.inHead() && !one.isHeld())
                        .map(one -> held(
                                one.story(), notice, page(pages, one.story().id())))
                        .toList(),
                pages);
        using.stream().filter(one -> one.story().isLive()).forEach(one -> holdLive(one, notice, pages));
    }

    /** One story that cannot be read keeps no other from being held. */
    private void holdLive(Using using, ItemArrived notice, Map<UUID, Page> pages) {
        var id = using.story().id();
        try {
            stories.claimed(List.of(id)).forEach(story -> holdLive(story, using, notice, page(pages, id)));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Story %s uses %s and cannot be held",
                    id,
                    notice.dispatch().uri());
        }
    }

    private void holdLive(Story story, Using using, ItemArrived notice, Page page) {
        var item = notice.dispatch();
        var next = page;
        if (using.inHead() && !using.isHeld()) {
            var hold = story.holdForAgency(reason(item), item.uri(), page.at());
            next = trail.append(page, Deed.on(story, HOLD, Member.WIRE, reason(item), details(hold, notice)));
        } else if (using.inLive() && !using.isTold()) {
            next = trail.append(page, Deed.on(story, NOTICE, Member.WIRE, reason(item), details(notice)));
        }
        if (!using.inLive() || using.isTold()) {
            return;
        }
        if (item.status() == Status.CANCELED && policy.withdrawsKilled(story.desk())) {
            workflow.withdraw(story, next, reason(item), item);
        } else {
            tasks.openFor(story, item.uri(), reason(item), page.at());
        }
    }

    private static HeldAtOnce.Held held(Standing story, ItemArrived notice, Page page) {
        var item = notice.dispatch();
        var hold = Hold.ofAgency(reason(item), item.uri(), page.at());
        var act = Deed.on(story, HOLD, Member.WIRE, reason(item), details(hold, notice));
        return new HeldAtOnce.Held(story, hold, act);
    }

    private static Page page(Map<UUID, Page> pages, UUID story) {
        return Objects.requireNonNull(pages.get(story));
    }

    private static Map<String, String> details(Hold hold, ItemArrived notice) {
        return Map.of(
                "kind", hold.kind().name(),
                "hold", hold.id().toString(),
                "item", notice.dispatch().uri(),
                "version", notice.dispatch().version(),
                "account", notice.account());
    }

    private static Map<String, String> details(ItemArrived notice) {
        return Map.of(
                "item", notice.dispatch().uri(),
                "version", notice.dispatch().version(),
                "account", notice.account());
    }

    private static String reason(Dispatch notice) {
        return reason(notice.status(), notice.uri());
    }

    static String reason(Status status, String uri) {
        var verb = status == Status.CANCELED ? "killed" : "withheld";
        return "The agency has %s an item that this story uses: %s".formatted(verb, uri);
    }
}
