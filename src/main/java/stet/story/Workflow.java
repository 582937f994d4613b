package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.audit.Page;
import stet.audit.Trail;
import stet.copy.Copy;
import stet.problem.Conflict;
import stet.problem.Unacceptable;
import stet.staff.Desks;
import stet.staff.Member;
import stet.wire.format.Dispatch;

/** The one door for every transition: the story, its trail and whatever listens change together or not at all. */
@ApplicationScoped
public class Workflow {
    private static final Logger LOG = Logger.getLogger(Workflow.class);
    private static final String GONE =
            "This story has been withdrawn: a news agency has withdrawn material that it used.";
    private static final String STUMBLED = "The clock tried five times and failed each time; the log says why.";

    private final Stories stories;
    private final Desks desks;
    private final Trail trail;
    private final String rules;
    private final Event<ExaminationDue> examination;
    private final Event<TransitionMade> made;
    private final Event<Appointed> appointed;
    private final Tasks tasks;

    Workflow(
            Stories stories,
            Desks desks,
            Trail trail,
            @RulesInForce String rules,
            Event<ExaminationDue> examination,
            Event<TransitionMade> made,
            Event<Appointed> appointed,
            Tasks tasks) {
        this.appointed = appointed;
        this.tasks = tasks;
        this.stories = stories;
        this.desks = desks;
        this.trail = trail;
        this.rules = rules;
        this.examination = examination;
        this.made = made;
    }

    /** Files a new story. 422 desk or slug, 403 role at the desk, 409 slug taken. */
    @Transactional
    public Story create(Slug slug, String desk, Copy copy, Member by) {
        if (!desks.has(desk)) {
            throw new Unacceptable("/desk", "UNKNOWN_DESK", "There is no such desk.");
        }
        var id = UUID.randomUUID();
        var page = trail.open(id);
        var story = Story.file(id, slug, desk, copy, by, page.at());
        if (stories.has(slug)) {
            throw new Conflict("SLUG_TAKEN", "Another story has this slug.");
        }
        stories.getEntityManager().persist(story.head());
        stories.persist(story);
        var filed = Attempt.of(Transition.CREATE, story, Details.NONE, by, page.at(), rules);
        trail.append(page, TransitionMade.of(story, story.stage(), filed).act());
        return story;
    }

    /** Makes a transition, or refuses it; {@link TransitionRefused} says why. Its details are read once it is admitted. */
    @Transactional
    public Story make(UUID id, EntityTag seen, Transition transition, Supplier<Details> details, Member by) {
        var story = stories.locked(id, by);
        story.admit(transition, by, seen);
        make(story, transition, details.get(), by, trail.open(id));
        return story;
    }

    /**
     * Makes a transition of a story that is locked by this transaction and to which it was {@linkplain Story#admit
     * admitted}.
     */
    void make(Story story, Transition transition, Details details, Member by, Page page) {
        var attempt = Attempt.of(transition, story, details, by, page.at(), rules);
        if (transition == Transition.SIGN_OFF || transition == Transition.RUSH) {
            examination.fire(new ExaminationDue(story, attempt.moment()));
        }
        var before = story.head();
        var fact = story.make(attempt);
        if (story.head() != before) {
            stories.getEntityManager().persist(story.head());
        }
        enter(fact, page);
        var slot = story.slot();
        if (slot != null) {
            appointed.fire(new Appointed(slot.at()));
        }
    }

    /**
     * The clock lets these stories out: each is judged by the guards of the moment and published, or fails with their
     * reasons. All commit together; a story that throws is set aside alone.
     *
     * @param due locked by this transaction, and due by the database's clock
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(List<Story> due) {
        var pages = trail.open(due.stream().map(Story::id).toList());
        for (var story : due) {
            var page = Objects.requireNonNull(pages.get(story.id()));
            var fact = released(story, page.at());
            if (fact != null) {
                enter(fact, page);
            }
        }
    }

    /**
     * The clock lets the stories of a package out, or none of them where one does not pass.
     *
     * @param due its stories that are still scheduled in it, locked by this transaction
     * @param missing why the package is not whole, where it is not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reason> releaseTogether(List<Story> due, List<Reason> missing) {
        var pages = trail.open(due.stream().map(Story::id).toList());
        var against = new LinkedHashMap<Story, List<Reason>>();
        due.forEach(story -> against.put(
                story,
                Transition.PUBLISH.against(kept(
                        story, Objects.requireNonNull(pages.get(story.id())).at()))));
        var all = Stream.concat(missing.stream(), against.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                        .map(reason -> Reason.because(
                                reason.code(), "%s: %s", entry.getKey().slug(), reason.detail()))))
                .toList();
        against.forEach((story, own) -> {
            var page = Objects.requireNonNull(pages.get(story.id()));
            enter(
                    all.isEmpty()
                            ? story.make(kept(story, page.at()))
                            : story.fail(own.isEmpty() ? heldBack(all) : own, page.at()),
                    page);
        });
        return all;
    }

    private static List<Reason> heldBack(List<Reason> all) {
        return all.stream()
                .map(reason -> Reason.because("PACKAGE_HELD_BACK", "The package does not go out. %s", reason.detail()))
                .toList();
    }

    /** The clock takes live stories away whose expiry has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void expire(List<Story> due) {
        var pages = trail.open(due.stream().map(Story::id).toList());
        for (var story : due) {
            var page = Objects.requireNonNull(pages.get(story.id()));
            var notice = Objects.requireNonNull(story.expiry(), "only what has an expiry expires")
                    .notice();
            var details = Details.takingDown(null, notice);
            enter(story.make(Attempt.of(Transition.EXPIRE, story, details, Member.CLOCK, page.at(), rules)), page);
        }
    }

    /**
     * The desk has decided beforehand that a live story whose source is killed goes.
     *
     * @param story locked by this transaction, whose book is open at this page
     * @param item the notice that is the cause
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(Story story, Page page, String why, Dispatch item) {
        var details = Details.takingDown(why, GONE);
        var attempt = Attempt.of(Transition.WITHDRAW, story, details, Member.WIRE, page.at(), rules);
        enter(story.make(attempt).becauseOf(item.uri(), item.version()), page);
    }

    /** What happened enters the trail, and whoever listens hears of it; of a failure a chief has to see to it. */
    private void enter(TransitionMade fact, Page page) {
        trail.append(page, fact.act());
        if (fact.transition() == Transition.FAIL) {
            tasks.open(fact.story(), "The story did not go out at its slot. " + fact.reason(), null, page.at());
        }
        made.fire(fact);
    }

    private Attempt kept(Story story, Instant now) {
        var details = Details.kept(story.slot(), story.pack());
        return new Attempt(Transition.PUBLISH, story, details, Member.CLOCK, now, now, rules);
    }

    private @Nullable TransitionMade released(Story story, Instant at) {
        try {
            var attempt = kept(story, at);
            var reasons = Transition.PUBLISH.against(attempt);
            return reasons.isEmpty() ? story.make(attempt) : story.fail(reasons, at);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The clock stumbled over story %s", story.id());
            return story.setAside(at) ? null : story.fail(List.of(Reason.because("CLOCK_STUMBLED", STUMBLED)), at);
        }
    }
}
