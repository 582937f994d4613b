package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import stet.audit.Page;
import stet.audit.Trail;
import stet.copy.Copy;
import stet.problem.Refusal;
import stet.problem.Unacceptable;
import stet.staff.Desks;
import stet.staff.Member;
import stet.wire.format.Dispatch;

/** The one door for every transition: the story, its trail and whatever listens change together or not at all. */
@ApplicationScoped
public class Workflow {
    private static final String GONE =
            "This story has been withdrawn: a news agency has withdrawn material that it used.";

    private final Stories stories;
    private final Desks desks;
    private final Trail trail;
    private final String rules;
    private final Event<ExaminationDue> examination;
    private final Event<TransitionMade> made;
    private final Event<Appointed> appointed;
    private final Event<WordsChanged> words;
    private final Tasks tasks;
    private final Provenances provenances;
    private final Revisions revisions;
    private final Sources sources;
    private final Healing healing;
    private final Addresses addresses;

    Workflow(
            Stories stories,
            Desks desks,
            Trail trail,
            @RulesInForce String rules,
            Event<ExaminationDue> examination,
            Event<TransitionMade> made,
            Event<Appointed> appointed,
            Event<WordsChanged> words,
            Tasks tasks,
            Provenances provenances,
            Revisions revisions,
            Sources sources,
            Healing healing,
            Addresses addresses) {
        this.addresses = addresses;
        this.healing = healing;
        this.sources = sources;
        this.provenances = provenances;
        this.revisions = revisions;
        this.appointed = appointed;
        this.words = words;
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
        addresses.mustBeFree(slug, id, by);
        revisions.keep(story.head());
        persist(story);
        addresses.mustNotBeFormer(slug, id);
        words.fire(new WordsChanged(story));
        var filed = Attempt.of(Transition.CREATE, story, Details.NONE, by, page.at(), rules);
        trail.append(page, TransitionMade.of(story, story.stage(), filed).act());
        return story;
    }

    /** Whoever files under the same slug at the same time waits, and is refused when the first one is there. */
    private void persist(Story story) {
        try {
            stories.persistAndFlush(story);
        } catch (ConstraintViolationException e) {
            if (Addresses.isTaken(e)) {
                throw Addresses.taken();
            }
            throw e;
        }
    }

    /** Makes a transition, or refuses it; {@link TransitionRefused} says why. Its details are read once it is admitted. */
    @Transactional
    public Story make(UUID id, EntityTag seen, Transition transition, Supplier<Details> details, Member by) {
        var story = stories.locked(id, by);
        try {
            story.admit(transition, by, seen);
            make(story, transition, details.get(), by, trail.open(id));
        } catch (Refusal refusal) {
            throw refusal.allowed() == null ? refusal.allowing(Allowed.to(by, story)) : refusal;
        }
        return story;
    }

    /**
     * Makes a transition of a story that is locked by this transaction and to which it was {@linkplain Story#admit
     * admitted}.
     */
    void make(Story story, Transition transition, Details details, Member by, Page page) {
        var attempt = Attempt.of(transition, story, details, by, page.at(), rules);
        var next = page;
        if (transition == Transition.SIGN_OFF || transition == Transition.RUSH) {
            examination.fire(new ExaminationDue(story, attempt.moment()));
            next = healing.heal(story, page);
        }
        next = breakLock(story, transition, by, next);
        var before = story.head();
        var fact = story.make(
                transition.asksTheWire()
                        ? attempt.knowing(provenances.of(story, story.revisionFor(transition)))
                        : attempt);
        if (story.head() != before) {
            revisions.keep(story.head());
            sources.carryOver(story);
        }
        if (story.head() != before || details.notice() != null) {
            words.fire(new WordsChanged(story));
        }
        enter(fact, next);
        var slot = story.slot();
        if (slot != null) {
            appointed.fire(new Appointed(slot.at()));
        }
    }

    /** A transition ends the lock on the copy; where it was somebody else's, that is a break. */
    private Page breakLock(Story story, Transition transition, Member by, Page page) {
        var held = story.lockAt(page.at());
        if (held == null || held.holder().is(by)) {
            return page;
        }
        var details = Map.of("holder", held.holder().name(), "transition", transition.spoken());
        return trail.append(page, Deed.on(story, "BREAK_LOCK", by, null, details));
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

    /** What happened enters the trail, and whoever listens hears of it; to a failure a chief has to see. */
    void enter(TransitionMade fact, Page page) {
        var next = trail.append(page, fact.act());
        tell(fact, page);
        if (fact.to() == Stage.PUBLISHED || fact.to().isGone()) {
            tasks.settle(fact.story(), fact.by(), next);
        }
    }

    /** Of what has entered the trail. */
    void tell(TransitionMade fact, Page page) {
        if (fact.transition() == Transition.FAIL) {
            var what = "The story did not go out at its slot. " + fact.reason();
            tasks.open(fact.story(), Task.Kind.FAILED, what, page.at());
        }
        made.fire(fact);
    }
}
