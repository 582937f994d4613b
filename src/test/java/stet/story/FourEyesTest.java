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
