package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stet.story.Sketch.CARLA;
import static stet.story.Sketch.EDNA;
import static stet.story.Sketch.RHEA;
import static stet.story.Sketch.THEO;

import org.junit.jupiter.api.Test;
import stet.problem.Refusal;
import stet.staff.Member;

class FourEyesTest {
    @Test
    void whoeverWroteTheCopyCannotApproveIt() {
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        story.rewrite(Sketch.copy("Bridge shut for weeks"), EDNA, Sketch.MONDAY);

        assertRefused(story, Transition.APPROVE, EDNA);
        admit(story, Transition.APPROVE, THEO);
    }

    @Test
    void whoeverSubmittedTheCopyCannotApproveIt() {
        var sketch = Sketch.draft();
        sketch.story().rewrite(Sketch.copy("Bridge shut for weeks"), RHEA, Sketch.MONDAY);
        sketch.story().assign("edna", Sketch.MONDAY);
        sketch.make(Transition.SUBMIT, EDNA).make(Transition.CLAIM, THEO).make(Transition.SIGN_OFF, THEO);

        assertRefused(sketch.story(), Transition.APPROVE, EDNA);
        admit(sketch.story(), Transition.APPROVE, THEO);
    }

    @Test
    void aChangeOfTheCopyVoidsTheApproval() {
        var story = Sketch.neverLive(Stage.CREDIT_CHECK);
        var sketchOfApproval = Sketch.neverLive(Stage.APPROVED);
        assertThat(sketchOfApproval.approval()).isNotNull();

        story.rewrite(Sketch.copy("Bridge shut for weeks"), CARLA, Sketch.MONDAY);

        assertThat(story.approval()).isNull();
    }

    @Test
    void publicationGivesEverybodyFreshEyesAgain() {
        var story = Sketch.live(Stage.PUBLISHED);

        assertThat(story.wentThroughHandsOf(RHEA)).isFalse();
        assertThat(story.writers()).extracting(writer -> writer.name()).containsExactly("rhea");
    }

    @Test
    void theDebtOfARushIsPaidByNeitherItsWriterNorWhoRushedIt() {
        var story = Sketch.rushed();

        assertRefused(story, Transition.SECOND_EYES, CARLA);
        admit(story, Transition.SECOND_EYES, EDNA);
        assertThat(story.debt().hands()).contains(RHEA.id(), CARLA.id());
    }

    /** Whoever rushed it, or wrote what was rushed, does not approve a later copy of it while nobody else has looked. */
    @Test
    void aRushDoesNotForgetWhoseHandsItWentThrough() {
        var sketch = Sketch.ofRush();
        sketch.make(Transition.CORRECT, EDNA, new Details(null, null, null, null, null, Correction.Kind.REFILE))
                .make(Transition.SIGN_OFF, EDNA)
                .examined();

        assertRefused(sketch.story(), Transition.APPROVE, CARLA);
        assertThat(sketch.story().wentThroughHandsOf(RHEA)).isTrue();
        admit(sketch.story(), Transition.APPROVE, THEO);
    }

    @Test
    void aDebtEndsWhenOtherEyesHaveSeenAllOfItOrNothingOfItIsPublic() {
        var seen = Sketch.ofRush();
        seen.make(Transition.CORRECT, EDNA, new Details(null, null, null, null, null, Correction.Kind.REFILE))
                .make(Transition.SIGN_OFF, EDNA)
                .examined()
                .make(Transition.APPROVE, THEO)
                .make(Transition.PUBLISH, EDNA);
        assertThat(seen.story().debt()).isNull();
        assertThat(seen.story().secondEyesDue()).isNull();

        for (var takingDown : new Transition[] {Transition.WITHDRAW, Transition.KILL}) {
            var gone = Sketch.ofRush().make(takingDown, CARLA, Sketch.gone());
            assertThat(gone.story().debt()).isNull();
        }
        var back = Sketch.ofRush()
                .make(Transition.WITHDRAW, CARLA, Sketch.gone())
                .make(Transition.RESTORE, CARLA, Details.because("It was right"))
                .make(Transition.SIGN_OFF, CARLA)
                .examined();
        assertRefused(back.story(), Transition.APPROVE, CARLA);
        assertThat(back.story().wentThroughHandsOf(RHEA)).isTrue();
        admit(back.story(), Transition.APPROVE, THEO);

        var twice = Sketch.ofRush();
        twice.make(Transition.CORRECT, EDNA, new Details(null, null, null, null, null, Correction.Kind.REFILE))
                .make(Transition.RUSH, THEO, Details.because("More sirens"));
        assertThat(twice.story().debt().hands()).contains(RHEA.id(), CARLA.id(), THEO.id());
    }

    @Test
    void whoeverDiscardsWritesNothing() {
        var story = Sketch.live(Stage.EDIT);
        story.rewrite(Sketch.copy("Bridge shut for weeks"), EDNA, Sketch.MONDAY);
        story.make(Attempt.of(
                Transition.DISCARD, story, Details.because("Not needed"), THEO, Sketch.MONDAY, Sketch.RULES));

        assertThat(story.wentThroughHandsOf(THEO)).isFalse();
        assertThat(story.wentThroughHandsOf(EDNA)).isFalse();
        assertThat(story.writers()).noneMatch(writer -> writer.is(THEO));
    }

    @Test
    void whatIsSpikedIsNotApprovedAnyMore() {
        var story = Sketch.neverLive(Stage.APPROVED);
        story.make(Attempt.of(Transition.SPIKE, story, Details.because("No news"), EDNA, Sketch.MONDAY, Sketch.RULES));
        assertThat(story.approval()).isNull();
    }

    private static void assertRefused(Story story, Transition transition, Member member) {
        assertThatThrownBy(() -> admit(story, transition, member)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.code()).isEqualTo("FRESH_EYES");
            assertThat(refusal.allowed()).doesNotContain(transition.spoken());
        });
    }

    private static void admit(Story story, Transition transition, Member member) {
        story.admit(transition, member, EntityTag.seen(EntityTag.of(story)));
    }
}
