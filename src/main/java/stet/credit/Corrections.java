package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Deed;
import stet.story.Sources;
import stet.story.Stage;
import stet.story.Standing;
import stet.story.Stories;
import stet.story.Story;
import stet.story.Tasks;
import stet.wire.ItemArrived;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;

/**
 * An agency sends a newer version of an item: the stories that use it are examined again in the transaction that stores
 * it, and those that what came speaks against are marked and do not go out.
 */
@ApplicationScoped
class Corrections {
    private static final List<Stage> CHECKED =
            List.of(Stage.CREDIT_CHECK, Stage.APPROVED, Stage.SCHEDULED, Stage.PUBLISHED);

    private static final int AT_ONCE = 200;

    private final Stories stories;
    private final Sources sources;
    private final CreditCheck check;
    private final Trail trail;
    private final Tasks tasks;

    Corrections(Stories stories, Sources sources, CreditCheck check, Trail trail, Tasks tasks) {
        this.tasks = tasks;
        this.stories = stories;
        this.sources = sources;
        this.check = check;
        this.trail = trail;
    }

    void arrived(@Observes ItemArrived arrival) {
        if (arrival.before() == null || arrival.dispatch().status() != Status.USABLE) {
            return;
        }
        var using = sources.lockedUsersOf(arrival.dispatch().uri()).stream()
                .map(Standing::id)
                .toList();
        for (int i = 0; i < using.size(); i += AT_ONCE) {
            examine(using.subList(i, Math.min(using.size(), i + AT_ONCE)), arrival.dispatch());
            stories.getEntityManager().flush();
            stories.getEntityManager().clear();
        }
    }

    private void examine(List<UUID> ids, Dispatch newer) {
        var pages = trail.open(ids);
        stories.claimedWhole(ids).stream()
                .filter(story -> CHECKED.contains(story.stage()) && story.credit() != null)
                .forEach(story -> examine(story, newer, Objects.requireNonNull(pages.get(story.id()))));
    }

    private void examine(Story story, Dispatch newer, Page page) {
        var imported = sources.versionsUsedBy(story);
        var known = Objects.requireNonNull(story.credit()).objections().stream()
                .map(objection -> objection.code() + objection.until() + objection.from())
                .toList();
        check.examine(story.head().copy(), page.at(), imported, story.desk()).findings().stream()
                .filter(finding -> finding.code().isTheAgencysWord())
                .filter(finding -> !known.contains(finding.code().name() + finding.until() + finding.from()))
                .findFirst()
                .ifPresent(finding -> mark(story, finding, newer, page));
    }

    private void mark(Story story, Finding finding, Dispatch newer, Page page) {
        story.mark(finding.message(), page.at());
        if (story.isLive()) {
            tasks.open(story, finding.message(), newer.uri(), page.at());
        }
        var details = Map.of("code", finding.code().name(), "item", newer.uri(), "version", newer.version());
        trail.append(page, Deed.on(story, "MARK", Member.WIRE, finding.message(), details));
    }
}
