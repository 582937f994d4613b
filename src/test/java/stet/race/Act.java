package stet.race;

import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;
import static stet.race.Ground.APPROVED;
import static stet.race.Ground.BLOCKED;
import static stet.race.Ground.CORRECTING;
import static stet.race.Ground.CREDIT_CHECK;
import static stet.race.Ground.DEBT_DUE;
import static stet.race.Ground.DRAFT;
import static stet.race.Ground.DUE;
import static stet.race.Ground.EDIT;
import static stet.race.Ground.EMBARGO_ENDS;
import static stet.race.Ground.EXPIRING;
import static stet.race.Ground.FAILED;
import static stet.race.Ground.KILLED;
import static stet.race.Ground.PACKAGED;
import static stet.race.Ground.PACKAGE_DUE;
import static stet.race.Ground.RUSHED;
import static stet.race.Ground.SCHEDULED;
import static stet.race.Ground.SPIKED;
import static stet.race.Ground.SUBMITTED;
import static stet.race.Ground.WITHDRAWN;
import static stet.race.Need.EMBARGOED;
import static stet.race.Need.EXPIRES;
import static stet.race.Need.HELD;
import static stet.race.Need.LOCKED;
import static stet.race.Need.NAMED;
import static stet.race.Need.SIBLING;
import static stet.race.Need.TAKEN_BACK;
import static stet.race.Need.WORDS;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every way to write on a story: where it is tried, and what is sent. At a ground of its own an act is tried against every act
 * that is tried there, itself too; elsewhere against those alone whose own the ground is.
 */
enum Act {
    SAVE(
            at(DRAFT, EDIT, CREDIT_CHECK),
            also(BLOCKED, CORRECTING, EMBARGO_ENDS),
            story -> story.put(story.ground().writer(), "/copy", story.otherCopy())),
    FIX(
            at(DRAFT, EDIT, CREDIT_CHECK, BLOCKED),
            none(),
            story -> story.post(story.ground().writer(), "/credit-report/fixes", Map.of("findings", List.of("f1")))),
    WAIVE(
            at(BLOCKED),
            none(),
            story -> story.post(
                    CARLA, "/credit-report/waivers", Map.of("finding", "f1", "reason", "Our own man was there."))),
    SOURCE(
            at(DRAFT, EDIT, CREDIT_CHECK),
            none(),
            NAMED,
            story -> story.post(story.ground().writer(), "/sources", Map.of("item", story.item()))),
    IMPORT(
            at(DRAFT),
            also(EDIT),
            NAMED,
            story -> story.post(story.ground().writer(), "/sources", Map.of("item", story.item(), "asCopy", true))),
    UNSOURCE(
            at(DRAFT, EDIT),
            also(CREDIT_CHECK),
            NAMED,
            story -> story.delete(
                    story.ground().writer(), "/sources/" + story.item() + "?reason=It%20is%20not%20used.")),

    SUBMIT(at(DRAFT), none(), story -> story.moves(RHEA, "submit")),
    RECALL(at(SUBMITTED), none(), story -> story.moves(RHEA, "recall")),
    CLAIM(at(SUBMITTED), none(), story -> story.moves(EDNA, "claim")),
    RETURN(
            at(SUBMITTED, EDIT, CREDIT_CHECK),
            also(BLOCKED),
            story -> story.moves(THEO, "return", Map.of("reason", "It is too long."))),
    SIGN_OFF(at(EDIT), also(CORRECTING), story -> story.moves(EDNA, "sign-off")),
    REOPEN(at(CREDIT_CHECK, APPROVED), also(BLOCKED, FAILED), story -> story.moves(THEO, "reopen")),
    APPROVE(at(CREDIT_CHECK), also(BLOCKED), story -> story.moves(THEO, "approve")),
    SCHEDULE(at(APPROVED, FAILED), none(), story -> story.moves(EDNA, "schedule", Map.of("slot", Subject.SLOT))),
    RESCHEDULE(at(SCHEDULED), also(DUE), story -> story.moves(EDNA, "reschedule", Map.of("slot", Subject.LATER))),
    UNSCHEDULE(at(SCHEDULED), also(DUE), story -> story.moves(EDNA, "unschedule", Map.of("reason", "Not yet."))),
    PUBLISH(at(APPROVED, SCHEDULED), also(DUE, FAILED), story -> story.moves(THEO, "publish")),
    RUSH(
            at(SUBMITTED, EDIT, CREDIT_CHECK),
            also(BLOCKED),
            story -> story.moves(CARLA, "rush", Map.of("reason", "It moves markets."))),
    SECOND_EYES(at(RUSHED), also(EXPIRING, DEBT_DUE), story -> story.moves(EDNA, "second-eyes")),
    CORRECT(at(RUSHED), also(EXPIRING, DEBT_DUE), story -> story.moves(EDNA, "correct", Map.of("kind", "UPDATE"))),
    DISCARD(at(CORRECTING), none(), story -> story.moves(EDNA, "discard", Map.of("reason", "It was right."))),
    WITHDRAW(at(RUSHED, CORRECTING), also(EXPIRING, DEBT_DUE), story -> story.moves(CARLA, "withdraw", Subject.GONE)),
    RESTORE(at(WITHDRAWN), none(), story -> story.moves(CARLA, "restore", Map.of("reason", "It was right."))),
    PUT_BACK(at(WITHDRAWN), none(), story -> story.moves(CARLA, "put-back", Map.of("reason", "It was right."))),
    KILL(
            at(RUSHED, CORRECTING, WITHDRAWN),
            also(EXPIRING, DEBT_DUE),
            story -> story.moves(CARLA, "kill", Subject.GONE)),
    SPIKE(
            at(DRAFT, SUBMITTED, EDIT, CREDIT_CHECK, APPROVED),
            also(BLOCKED, FAILED),
            story -> story.moves(EDNA, "spike", Map.of("reason", "It is old."))),
    UNSPIKE(at(SPIKED), none(), story -> story.moves(EDNA, "unspike")),

    PACKAGE(at(APPROVED), also(FAILED), SIBLING, Elsewhere::packages),
    MOVE_PACKAGE(at(PACKAGED), also(PACKAGE_DUE), Elsewhere::movesPackage),
    CANCEL_PACKAGE(at(PACKAGED), also(PACKAGE_DUE), Elsewhere::cancelsPackage),
    CORRECT_AS(at(CORRECTING), none(), story -> story.put(EDNA, "/correction", Map.of("kind", "UPDATE"))),
    TELL_INSTEAD(
            at(WITHDRAWN, KILLED),
            none(),
            story -> story.put(
                    CARLA, "/public-notice", Map.of("notice", "It is gone for good.", "reason", "A mistake."))),
    TASK_DONE(at(FAILED), none(), Elsewhere::seesToTheTask),

    CLOCK_PUBLISHES(at(DUE), none(), TheClock::publishes),
    CLOCK_RELEASES(at(PACKAGE_DUE), none(), TheClock::releases),
    CLOCK_EXPIRES(at(EXPIRING), none(), TheClock::expires),
    CLOCK_LIFTS(at(EMBARGO_ENDS), none(), TheClock::lifts),
    CLOCK_REMINDS(at(DEBT_DUE), none(), TheClock::reminds),

    HOLD(
            at(EDIT),
            everywhere(),
            story -> story.post(EDNA, "/holds", Map.of("kind", "EDITORIAL", "reason", "The desk wants to see it."))),
    RELEASE(
            at(EDIT),
            everywhere(),
            HELD,
            story -> story.delete(THEO, "/holds/" + story.hold() + "?reason=The%20desk%20has%20seen%20it.")),
    EMBARGO(
            at(EDIT),
            everywhere(),
            story -> story.put(
                    EDNA, "/embargo", Map.of("until", "2099-01-01T00:00:00Z", "reason", "The ministry asks for it."))),
    LIFT(at(EDIT), everywhere(), EMBARGOED, story -> story.delete(CARLA, "/embargo?reason=It%20is%20out.")),
    EXPIRY(
            at(EDIT),
            everywhere(),
            story -> story.put(
                    EDNA, "/expiry", Map.of("at", "2099-01-01T00:00:00Z", "notice", "It was true for long."))),
    KEEP(at(EDIT), everywhere(), EXPIRES, story -> story.delete(EDNA, "/expiry?reason=It%20stays%20true.")),
    ASSIGN(at(EDIT), everywhere(), story -> story.put(EDNA, "/assignee", Map.of("member", "omar"))),
    SLUG(
            at(EDIT, WITHDRAWN),
            none(),
            story -> story.put(EDNA, "/slug", Map.of("slug", "it-is-about-" + UUID.randomUUID()))),
    NOTE(at(EDIT, KILLED), everywhere(), story -> story.post(OMAR, "/notes", Map.of("text", "Ask the harbour."))),
    LOCK(
            at(EDIT),
            also(DRAFT, CREDIT_CHECK, BLOCKED, CORRECTING),
            story -> story.put(story.ground().writer(), "/lock", "")),
    UNLOCK(at(EDIT), also(DRAFT, CREDIT_CHECK, BLOCKED, CORRECTING), LOCKED, story -> story.delete(CARLA, "/lock")),
    /** The agency takes back what a member said the story uses, or what it has words of; or says those words otherwise. */
    KILL_OF_NAMED(at(EDIT), everywhere(), NAMED, Elsewhere::killsNamed),
    KILL_OF_WORDS(
            at(EDIT), also(CREDIT_CHECK, APPROVED, SCHEDULED, DUE, RUSHED, CORRECTING), WORDS, Elsewhere::killsWords),
    CHANGE_OF_WORDS(none(), also(APPROVED, SCHEDULED, DUE, RUSHED, CORRECTING), WORDS, Elsewhere::changesWords),
    REINSTATE(at(EDIT, RUSHED), also(CREDIT_CHECK, APPROVED, CORRECTING, WITHDRAWN), TAKEN_BACK, Elsewhere::reinstates);

    private final Set<Ground> own;
    private final Set<Ground> other;
    private final @Nullable Need need;
    private final Function<Subject, Reply> deed;

    Act(Set<Ground> own, Set<Ground> other, Function<Subject, Reply> deed) {
        this(own, other, null, deed);
    }

    Act(Set<Ground> own, Set<Ground> other, @Nullable Need need, Function<Subject, Reply> deed) {
        this.own = own;
        this.other = other;
        this.need = need;
        this.deed = deed;
    }

    boolean isTriedAt(Ground ground) {
        return isOwnAt(ground) || other.contains(ground);
    }

    boolean isOwnAt(Ground ground) {
        return own.contains(ground);
    }

    /** Refused whoever comes first: it must not slip in behind the other. */
    boolean isRefusedAt(Ground ground) {
        return this == APPROVE && ground == BLOCKED;
    }

    Stream<Need> needs() {
        return Stream.ofNullable(need).flatMap(Need::withWhatItNeeds);
    }

    Reply on(Subject story) {
        return deed.apply(story);
    }

    private static Set<Ground> at(Ground first, Ground... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Ground> also(Ground first, Ground... more) {
        return EnumSet.of(first, more);
    }

    private static Set<Ground> none() {
        return EnumSet.noneOf(Ground.class);
    }

    /** But where nothing can be added any more. */
    private static Set<Ground> everywhere() {
        return EnumSet.complementOf(EnumSet.of(KILLED));
    }
}
