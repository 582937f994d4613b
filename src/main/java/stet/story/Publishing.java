package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;

/**
 * The clock's own transitions: it lets stories out and takes them away. What it is given is locked by its transaction and
 * due by the database's clock; each story is judged by the guards of the moment.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publishing {
    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final Stories stories;
    private final Trail trail;
    private final Workflow workflow;
    private final Tasks tasks;
    private final PublishedAtOnce written;
    private final Provenances provenances;
    private final String rules;

    Publishing(
            Stories stories,
            Trail trail,
            Workflow workflow,
            Tasks tasks,
            PublishedAtOnce written,
            Provenances provenances,
            @RulesInForce String rules) {
        this.provenances = provenances;
        this.stories = stories;
        this.trail = trail;
        this.workflow = workflow;
        this.tasks = tasks;
        this.written = written;
        this.rules = rules;
    }

    /**
     * Each is published, or fails with its reasons. Those that pass, which are most, are written at once; the others one by
     * one. A story that throws is left as it was.
     *
     * @return those that threw
     */
    public List<UUID> release(List<UUID> due) {
        var pages = trail.open(due);
        var published = new ArrayList<TransitionMade>();
        var refused = new LinkedHashMap<UUID, List<Reason>>();
        var threw = new ArrayList<UUID>();
        var claimed = stories.claimed(due);
        var known = provenances.of(claimed);
        for (var story : claimed) {
            var at = page(pages, story.id()).at();
            try {
                var attempt = kept(story, at, known);
                var reasons = Transition.PUBLISH.against(attempt);
                if (reasons.isEmpty()) {
                    published.add(story.make(attempt));
                } else {
                    refused.put(story.id(), reasons);
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "The clock stumbled over story %s", story.id());
                threw.add(story.id());
            }
        }
        stories.forget();
        written.write(published, pages);
        published.forEach(fact -> workflow.tell(fact, page(pages, fact.story().id())));
        settle(published);
        fail(refused, pages);
        return threw;
    }

    /**
     * The stories of a package go out, or none of them where one does not pass.
     *
     * @param due its stories that are still scheduled in it
     * @param gone its stories that are not
     * @param besides what stands against all of it, where something does
     * @return why it did not go out, in words that members of any desk may read; empty where it did
     */
    Optional<String> releaseTogether(List<Story> due, List<Story> gone, List<Reason> besides) {
        var pages = trail.open(due.stream().map(Story::id).toList());
        var known = provenances.of(due);
        var refused = new RefusedTogether(due.size() + gone.size(), besides);
        gone.forEach(story ->
                refused.add(story, List.of(Reason.because("PACKAGE_INCOMPLETE", "The story is no longer scheduled."))));
        due.forEach(story -> refused.add(
                story,
                Transition.PUBLISH.against(kept(story, page(pages, story.id()).at(), known))));
        due.forEach(story -> {
            var page = page(pages, story.id());
            workflow.enter(
                    refused.isNobody()
                            ? story.make(kept(story, page.at(), known))
                            : story.fail(refused.toldTo(story), page.at()),
                    page);
        });
        return refused.inShort();
    }

    /** Live stories whose expiry has come leave the public. */
    public void expire(List<UUID> due) {
        var pages = trail.open(due);
        for (var story : stories.claimed(due)) {
            var page = page(pages, story.id());
            var notice = Objects.requireNonNull(story.expiry(), "only what has an expiry expires")
                    .notice();
            var details = Details.takingDown(null, notice);
            workflow.enter(
                    story.make(Attempt.of(Transition.EXPIRE, story, details, Member.CLOCK, page.at(), rules)), page);
        }
    }

    /** What was owed on those that went out is over. */
    private void settle(List<TransitionMade> published) {
        var out = published.stream().map(TransitionMade::story).toList();
        var owed = tasks.owedOn(out.stream().map(Story::id).toList());
        var pages = owed.isEmpty() ? Map.<UUID, Page>of() : trail.open(owed);
        out.stream()
                .filter(story -> owed.contains(story.id()))
                .forEach(story -> tasks.settle(story, Member.CLOCK, page(pages, story.id())));
    }

    private void fail(Map<UUID, List<Reason>> refused, Map<UUID, Page> pages) {
        if (!refused.isEmpty()) {
            stories.claimed(refused.keySet()).forEach(story -> {
                var page = page(pages, story.id());
                workflow.enter(story.fail(Objects.requireNonNull(refused.get(story.id())), page.at()), page);
            });
        }
    }

    private Attempt kept(Story story, Instant now, Map<UUID, Provenance> known) {
        var details = Details.kept(story.slot(), story.pack());
        var provenance = known.getOrDefault(story.id(), Provenance.NONE);
        return new Attempt(Transition.PUBLISH, story, details, Member.CLOCK, now, now, rules, provenance);
    }

    private static Page page(Map<UUID, Page> pages, UUID story) {
        return Optional.ofNullable(pages.get(story)).orElseThrow();
    }
}
