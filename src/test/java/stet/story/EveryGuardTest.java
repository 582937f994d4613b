package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.story.Sketch.CARLA;
import static stet.story.Sketch.EDNA;
import static stet.story.Sketch.MONDAY;
import static stet.story.Sketch.RHEA;
import static stet.story.Sketch.RULES;
import static stet.story.Sketch.THEO;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stet.copy.Draft;
import stet.staff.Member;
import stet.staff.Role;
import stet.wire.ChangedWords;
import stet.wire.Terms;
import stet.wire.format.Dispatch.Status;

/** Every guard: what it refuses, with which code, and at which edge it lets go. */
class EveryGuardTest {
    private static final Instant NOW = MONDAY.plus(Duration.ofHours(2));

    @ParameterizedTest
    @EnumSource(Guard.class)
    void saysWhatItAsksForInWords(Guard guard) {
        assertThat(guard.words()).isNotBlank();
        assertThat(guard.isAboutEyes()).isEqualTo(guard.name().startsWith("FRESH_EYES"));
    }

    @Test
    void aReasonIsMoreThanBlanks() {
        var story = Sketch.neverLive(Stage.SUBMITTED);
        refuses(Guard.REASON, trying(story, Details.NONE), "REASON_MISSING");
        refuses(Guard.REASON, trying(story, Details.because("  ")), "REASON_MISSING");
        passes(Guard.REASON, trying(story, Details.because("No news in it")));
    }

    @Test
    void aNoticeIsMoreThanBlanks() {
        var story = Sketch.live(Stage.PUBLISHED);
        refuses(Guard.NOTICE, trying(story, Details.NONE), "NOTICE_MISSING");
        refuses(Guard.NOTICE, trying(story, new Details("x", null, null, null, " ", null)), "NOTICE_MISSING");
        passes(Guard.NOTICE, trying(story, new Details("x", null, null, null, "Withdrawn", null)));
    }

    @Test
    void aCorrectionSaysOfWhichKindItIs() {
        var story = Sketch.live(Stage.PUBLISHED);
        refuses(Guard.KIND, trying(story, Details.NONE), "KIND_MISSING");
        passes(Guard.KIND, trying(story, new Details(null, null, null, null, null, Correction.Kind.REFILE)));
    }

    @Test
    void aSlotLiesAfterThisMoment() {
        var story = Sketch.neverLive(Stage.APPROVED);
        refuses(Guard.SLOT, trying(story, Details.NONE), "SLOT_MISSING");
        refuses(Guard.SLOT, at(story, NOW), "SLOT_PAST");
        refuses(Guard.SLOT, at(story, NOW.minusSeconds(1)), "SLOT_PAST");
        passes(Guard.SLOT, at(story, NOW.plusMillis(1)));
    }

    @Test
    void copyHasAHeadlineAndABody() {
        passes(Guard.HAS_COPY, trying(Sketch.neverLive(Stage.DRAFT), Details.NONE));
        var empty = Story.file(UUID.randomUUID(), Slug.of("bridge"), "world", draft("", ""), RHEA, MONDAY);
        assertThat(Guard.HAS_COPY.against(trying(empty, Details.NONE)))
                .extracting(Reason::pointer)
                .containsExactly("/copy/headline", "/copy/body");
        var bodyless =
                Story.file(UUID.randomUUID(), Slug.of("bridge"), "world", draft("Bridge shut", ""), RHEA, MONDAY);
        refuses(Guard.HAS_COPY, trying(bodyless, Details.NONE), "COPY_INCOMPLETE");
    }

    @Test
    void eyesAreFreshThatNeitherWroteNorSubmitted() {
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        refuses(Guard.FRESH_EYES, by(story, RHEA), "FRESH_EYES");
        passes(Guard.FRESH_EYES, by(story, THEO));
    }

    @Test
    void whoRushedCannotBeTheSecondEyes() {
        var story = Sketch.rushed();
        refuses(Guard.FRESH_EYES_ON_DEBT, by(story, CARLA), "FRESH_EYES");
        refuses(Guard.FRESH_EYES_ON_DEBT, by(story, RHEA), "FRESH_EYES");
        passes(Guard.FRESH_EYES_ON_DEBT, by(story, EDNA));
        passes(Guard.FRESH_EYES_ON_DEBT, by(Sketch.neverLive(Stage.DRAFT), RHEA));
    }

    @Test
    void theReportIsOnThisCopyUnderTheseRulesAndNothingThatBlocksIsOpen() {
        refuses(Guard.CREDITS_CLEAR, trying(Sketch.neverLive(Stage.EDIT), Details.NONE), "CREDIT_CHECK_OUTDATED");
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        passes(Guard.CREDITS_CLEAR, trying(story, Details.NONE));
        refuses(Guard.CREDITS_CLEAR, under("rules-2", story), "CREDIT_CHECK_OUTDATED");
        examined(story, List.of(objection(true, null, null)));
        refuses(Guard.CREDITS_CLEAR, trying(story, Details.NONE), "CREDIT_FINDING");
        examined(story, List.of(objection(false, null, null)));
        passes(Guard.CREDITS_CLEAR, trying(story, Details.NONE));
    }

    @Test
    void anApprovalIsOfThisCopyUnderTheseRules() {
        refuses(Guard.APPROVAL_STANDS, trying(Sketch.neverLive(Stage.CREDIT_CHECK), Details.NONE), "NOT_APPROVED");
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.APPROVAL_STANDS, trying(story, Details.NONE));
        refuses(Guard.APPROVAL_STANDS, under("rules-2", story), "RULES_CHANGED");
        story.standsUnder("rules-2", NOW);
        passes(Guard.APPROVAL_STANDS, under("rules-2", story));
    }

    @Test
    void aMarkStandsAgainstTheCopy() {
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.NOT_MARKED, trying(story, Details.NONE));
        passes(Guard.NOT_MARKED, trying(Sketch.neverLive(Stage.DRAFT), Details.NONE));
        story.mark("Reuters has corrected what the story uses.", NOW);
        refuses(Guard.NOT_MARKED, trying(story, Details.NONE), "CREDIT_MARK");
    }

    @Test
    void aHoldHoldsUntilItIsReleased() {
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.NOT_HELD, trying(story, Details.NONE));
        var editorial = story.hold(Hold.Kind.EDITORIAL, "Ring them again", EDNA, NOW);
        refuses(Guard.NOT_HELD, trying(story, Details.NONE), "HELD");
        passes(Guard.NOT_HELD_BY_LAW_OR_AGENCY, trying(story, Details.NONE));
        var legal = story.hold(Hold.Kind.LEGAL, "Libel", Sketch.LENA, NOW);
        refuses(Guard.NOT_HELD_BY_LAW_OR_AGENCY, trying(story, Details.NONE), "HELD");
        story.release(legal, "Read it", Sketch.LENA, NOW);
        passes(Guard.NOT_HELD_BY_LAW_OR_AGENCY, trying(story, Details.NONE));
        story.release(editorial, "They rang", EDNA, NOW);
        passes(Guard.NOT_HELD, trying(story, Details.NONE));
        story.holdForAgency("AP has killed it", "urn:ap:ferry", NOW);
        refuses(Guard.NOT_HELD_BY_LAW_OR_AGENCY, trying(story, Details.NONE), "HELD");
    }

    @Test
    void anEmbargoIsOverAtItsMoment() {
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.EMBARGO_OVER, at(story, NOW));
        story.embargo(new Embargo(NOW.plusSeconds(60), false), NOW);
        refuses(Guard.EMBARGO_OVER, at(story, NOW.plusSeconds(59)), "EMBARGOED");
        assertThat(Guard.EMBARGO_OVER.against(at(story, NOW)).get(0).until()).isEqualTo(NOW.plusSeconds(60));
        passes(Guard.EMBARGO_OVER, at(story, NOW.plusSeconds(60)));
        story.embargo(new Embargo(null, true), NOW);
        refuses(Guard.EMBARGO_OVER, at(story, NOW.plusSeconds(6_000)), "EMBARGOED");
        assertThat(Guard.EMBARGO_OVER.against(at(story, NOW)).get(0).until()).isNull();
    }

    @Test
    void aStoryIsTooLateAfterItsMinutesAndNotBefore() {
        var slot = new Slot(NOW, "2026-11-23T11:00", "UTC");
        var story = Sketch.neverLive(Stage.APPROVED);
        story.make(Attempt.of(
                Transition.SCHEDULE, story, new Details(null, slot, 5, null, null, null), EDNA, MONDAY, RULES));
        passes(Guard.NOT_TOO_LATE, out(story, NOW.plus(Duration.ofMinutes(5))));
        refuses(Guard.NOT_TOO_LATE, out(story, NOW.plus(Duration.ofMinutes(5)).plusMillis(1)), "TOO_LATE");
        passes(Guard.NOT_TOO_LATE, at(story, NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void aStoryThatHasExpiredByThenDoesNotGoOut() {
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.NOT_EXPIRED, at(story, NOW));
        story.expire(new Expiry(NOW.plusSeconds(60), "It is over"), NOW);
        passes(Guard.NOT_EXPIRED, at(story, NOW.plusSeconds(59)));
        refuses(Guard.NOT_EXPIRED, at(story, NOW.plusSeconds(60)), "EXPIRED");
    }

    @Test
    void aPackageMovesAsAWhole() {
        var pack = UUID.randomUUID();
        var slot = new Slot(NOW, "2026-11-23T11:00", "UTC");
        var story = Sketch.neverLive(Stage.APPROVED);
        passes(Guard.PACKAGE_WHOLE, trying(story, Details.NONE));
        story.make(Attempt.of(
                Transition.SCHEDULE, story, new Details(null, slot, null, pack, null, null), EDNA, MONDAY, RULES));
        refuses(Guard.PACKAGE_WHOLE, trying(story, Details.NONE), "IN_PACKAGE");
        refuses(Guard.PACKAGE_WHOLE, trying(story, Details.kept(slot, UUID.randomUUID())), "IN_PACKAGE");
        passes(Guard.PACKAGE_WHOLE, trying(story, Details.kept(slot, pack)));
    }

    @Test
    void aSourceIsUsableAtThatMoment() {
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        passes(Guard.SOURCES_USABLE, at(story, NOW));
        passes(Guard.SOURCES_USABLE, using(at(story, NOW), Terms.FREE));
        var killed = new Terms(Status.CANCELED, null, false, null);
        refuses(Guard.SOURCES_USABLE, using(at(story, NOW), killed), "CREDIT_FINDING");
        refuses(Guard.SOURCES_STAND, using(at(story, NOW), killed), "CREDIT_FINDING");
        var withheld = new Terms(Status.WITHHELD, null, false, null);
        refuses(Guard.SOURCES_USABLE, using(at(story, NOW), withheld), "CREDIT_FINDING");
        refuses(Guard.SOURCES_STAND, using(at(story, NOW), withheld), "CREDIT_FINDING");
        var heldBack = new Terms(Status.USABLE, null, true, null);
        refuses(Guard.SOURCES_USABLE, using(at(story, NOW), heldBack), "CREDIT_FINDING");
        var embargoed = new Terms(Status.USABLE, NOW, false, null);
        refuses(Guard.SOURCES_USABLE, using(at(story, NOW.minusMillis(1)), embargoed), "CREDIT_FINDING");
        passes(Guard.SOURCES_USABLE, using(at(story, NOW), embargoed));
        passes(Guard.SOURCES_STAND, using(at(story, NOW.minusMillis(1)), embargoed));
        var ending = new Terms(Status.USABLE, null, false, NOW);
        passes(Guard.SOURCES_USABLE, using(at(story, NOW.minusMillis(1)), ending));
        refuses(Guard.SOURCES_USABLE, using(at(story, NOW), ending), "CREDIT_FINDING");
        var ended = Guard.SOURCES_USABLE.against(using(at(story, NOW), ending)).get(0);
        assertThat(ended.finding()).isEqualTo("EXPIRED_TERMS");
        assertThat(ended.from()).isEqualTo(NOW);
        var tooEarly = Guard.SOURCES_USABLE
                .against(using(at(story, NOW.minusMillis(1)), embargoed))
                .get(0);
        assertThat(tooEarly.finding()).isEqualTo("EMBARGO_BREACH");
        assertThat(tooEarly.until()).isEqualTo(NOW);
        passes(Guard.SOURCES_STAND, using(at(story, NOW), ending));
    }

    @Test
    void wordsThatWereChangedSpeakAgainstTheCopyBeforeAnybodyHasMarkedIt() {
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        var changed = ChangedWords.between("Twelve people drowned.", "Fourteen people drowned.", "2");
        refuses(Guard.NOT_MARKED, using(at(story, NOW), Terms.FREE, changed), "CREDIT_MARK");
        refuses(Guard.SOURCES_STAND, using(at(story, NOW), Terms.FREE, changed), "CREDIT_MARK");
        assertThat(Guard.NOT_MARKED
                        .against(using(at(story, NOW), Terms.FREE, changed))
                        .get(0)
                        .detail())
                .contains("Twelve", "Fourteen");
    }

    @Test
    void aCorrectionTellsThePublicWhatWasWrong() {
        passes(Guard.CORRECTION_TEXT, trying(Sketch.live(Stage.EDIT), Details.NONE));
        var story = Sketch.live(Stage.PUBLISHED);
        story.make(Attempt.of(
                Transition.CORRECT,
                story,
                new Details(null, null, null, null, null, Correction.Kind.CORRECTION),
                EDNA,
                NOW,
                RULES));
        refuses(Guard.CORRECTION_TEXT, trying(story, Details.NONE), "CORRECTION_TEXT_MISSING");
        story.rewrite(
                new Draft("Bridge shut", null, null, null, "<p>Shut.</p>", null, null, null, "It was shut on Monday.")
                        .copy(),
                EDNA,
                NOW);
        passes(Guard.CORRECTION_TEXT, trying(story, Details.NONE));
    }

    @Test
    void theGuardsOfTheMomentAreOneList() {
        for (var transition : List.of(Transition.SCHEDULE, Transition.RESCHEDULE, Transition.PUBLISH)) {
            assertThat(transition.guards()).containsAll(Transition.OF_THE_MOMENT);
        }
        assertThat(Arrays.asList(Guard.values())).containsAll(Transition.OF_THE_MOMENT);
    }

    @Test
    void aTransitionIsAgainstWhatItsGuardsAreAgainst() {
        var attempt = Attempt.of(Transition.KILL, Sketch.live(Stage.PUBLISHED), Details.NONE, CARLA, NOW, RULES);
        assertThat(Transition.KILL.against(attempt))
                .extracting(Reason::code)
                .containsExactly("REASON_MISSING", "NOTICE_MISSING");
    }

    @Test
    void aTransitionIsNamedAsOnTheWire() {
        for (var transition : Transition.values()) {
            assertThat(Transition.of(transition.spoken())).isEqualTo(transition);
        }
        assertThatThrownBy(() -> Transition.of("SIGN_OFF")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWriterWhoWorksAtAnotherDeskByNowIsNoneOfThisOne() {
        var story = Sketch.neverLive(Stage.SUBMITTED);
        var moved = Sketch.at("business", RHEA.name(), Role.EDITOR);
        for (var who : List.of(Who.WRITER, Who.SUBMITTER)) {
            assertThat(who.is(RHEA, story)).isTrue();
            assertThat(who.is(moved, story)).isFalse();
        }
    }

    private static void refuses(Guard guard, Attempt attempt, String code) {
        assertThat(guard.against(attempt)).extracting(Reason::code).containsExactly(code);
        assertThat(guard.against(attempt).get(0).detail()).isNotBlank();
    }

    private static void passes(Guard guard, Attempt attempt) {
        assertThat(guard.against(attempt)).isEmpty();
    }

    private static Attempt trying(Story story, Details details) {
        return Attempt.of(Transition.SCHEDULE, story, details, THEO, NOW, RULES);
    }

    private static Attempt by(Story story, Member member) {
        return Attempt.of(Transition.APPROVE, story, Details.NONE, member, NOW, RULES);
    }

    private static Attempt under(String rules, Story story) {
        return Attempt.of(Transition.APPROVE, story, Details.NONE, THEO, NOW, rules);
    }

    private static Attempt at(Story story, Instant moment) {
        return trying(story, new Details(null, new Slot(moment, "2026-11-23T11:00", "UTC"), null, null, null, null));
    }

    private static Attempt out(Story story, Instant now) {
        return Attempt.of(Transition.PUBLISH, story, Details.NONE, Member.CLOCK, now, RULES);
    }

    private static Attempt using(Attempt attempt, Terms terms) {
        return using(attempt, terms, null);
    }

    private static Attempt using(Attempt attempt, Terms terms, ChangedWords changed) {
        var item = new UsedItem("urn:ap:ferry", UsedItem.How.FOUND, "ap", "Ferry", terms, "body", 0, 9, changed);
        return attempt.knowing(new Provenance(List.of(item)));
    }

    private static void examined(Story story, List<Objection> objections) {
        story.examined(new CreditStanding(story.headHash(), RULES, UUID.randomUUID(), objections, List.of(), Set.of()));
    }

    private static Objection objection(boolean waivable, Instant until, Instant from) {
        return new Objection(
                "f1", "CITED_NOT_CREDITED", "reuters", "body", 0, 7, "Reuters is cited.", waivable, until, from);
    }

    private static stet.copy.Copy draft(String headline, String body) {
        return new Draft(headline, null, null, null, body, null, null, null, null).copy();
    }
}
