package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;

/** What the clock does at its moment and that moves no story: it lifts embargoes, and reminds of second eyes. */
@ApplicationScoped
public class Moments {
    private final Trail trail;
    private final Tasks tasks;

    Moments(Trail trail, Tasks tasks) {
        this.trail = trail;
        this.tasks = tasks;
    }

    /** @param due locked by this transaction, with embargoes that are over by the database's clock */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lift(List<Story> due) {
        var pages = pages(due);
        for (var story : due) {
            var page = Objects.requireNonNull(pages.get(story.id()));
            var until = Objects.requireNonNull(story.embargoUntil());
            story.lift(page.at());
            var next = trail.append(
                    page,
                    Deed.on(story, "LIFT", Member.CLOCK, "The embargo has ended.", Map.of("until", until.toString())));
            if (story.isLive()) {
                tasks.settle(story, Member.CLOCK, next);
            }
        }
    }

    /** @param due locked by this transaction, with second eyes that fell due by the database's clock */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remind(List<Story> due) {
        var pages = pages(due);
        for (var story : due) {
            var page = Objects.requireNonNull(pages.get(story.id()));
            var since = Objects.requireNonNull(story.secondEyesDue());
            story.reminded(page.at());
            var what = "Nobody has looked at what was rushed out: second eyes were due at %s.".formatted(since);
            tasks.open(story, Task.Kind.SECOND_EYES, what, page.at());
            trail.append(page, Deed.on(story, "SECOND_EYES_DUE", Member.CLOCK, what, Map.of("due", since.toString())));
        }
    }

    private Map<UUID, Page> pages(List<Story> stories) {
        return trail.open(stories.stream().map(Story::id).toList());
    }
}
