package stet.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.staff.Member;
import stet.staff.Role;

/** A story brought to a stage by its own verbs, without a database. Rhea wrote and submitted it; Theo approved it. */
final class Sketch {
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final String RULES = "rules-1";
    static final Member RHEA = at("world", "rhea", Role.REPORTER);
    static final Member OMAR = at("world", "omar", Role.REPORTER);
    static final Member EDNA = at("world", "edna", Role.EDITOR);
    static final Member THEO = at("world", "theo", Role.EDITOR);
    static final Member CARLA = at("world", "carla", Role.CHIEF);
    static final Member BRUNO = at("business", "bruno", Role.EDITOR);
    static final Member LENA = new Member("id-lena", "lena", Map.of(), Set.of(Role.LEGAL));
    static final Member ADA = new Member("id-ada", "ada", Map.of(), Set.of(Role.AUDITOR));
    static final Member OTIS = new Member("id-otis", "otis", Map.of(), Set.of(Role.OPERATOR));

    private final Story story;
    private Instant now = MONDAY;

    private Sketch(Story story) {
        this.story = story;
    }

    static Member at(String desk, String name, Role role) {
        return new Member("id-" + name, name, Map.of(desk, Set.of(role)), Set.of());
    }

    static Copy copy(String headline) {
        return new Draft(headline, null, "By Rhea", null, "<p>The bridge is shut.</p>", null, null, null, null).copy();
    }

    /** A new draft of Rhea's, assigned to Omar. */
    static Sketch draft() {
        var story = Story.file(UUID.randomUUID(), Slug.of("bridge"), "world", copy("Bridge shut"), RHEA, MONDAY);
        story.assign("omar", MONDAY);
        return new Sketch(story);
    }

    /** A story at that stage that never was live. */
    static Story neverLive(Stage stage) {
        var sketch = draft();
        switch (stage) {
            case DRAFT -> {}
            case SPIKED -> sketch.make(Transition.SPIKE, EDNA, Details.because("No news in it"));
            default -> sketch.make(Transition.SUBMIT, RHEA).onTo(stage);
        }
        return sketch.story;
    }

    /** A story at that stage that is or was live. */
    static Story live(Stage stage) {
        var sketch = draft().make(Transition.SUBMIT, RHEA).onTo(Stage.APPROVED).make(Transition.PUBLISH, EDNA);
        switch (stage) {
            case PUBLISHED -> {}
            case WITHDRAWN -> sketch.make(Transition.WITHDRAW, CARLA, gone());
            case KILLED -> sketch.make(Transition.KILL, CARLA, gone());
            case DRAFT -> sketch.corrected().make(Transition.RETURN, EDNA, Details.because("Ask again"));
            default ->
                sketch.corrected()
                        .make(Transition.RETURN, EDNA, Details.because("Ask again"))
                        .make(Transition.SUBMIT, RHEA)
                        .onTo(stage);
        }
        return sketch.story;
    }

    static Story rushed() {
        return ofRush().story;
    }

    static Sketch ofRush() {
        return draft().make(Transition.SUBMIT, RHEA)
                .make(Transition.RUSH, CARLA, Details.because("Sirens over the port"));
    }

    /** The credit check has nothing against the head. */
    Sketch examined() {
        story.examined(
                new CreditStanding(story.head().hash(), RULES, UUID.randomUUID(), List.of(), List.of(), Set.of()));
        return this;
    }

    Sketch make(Transition transition, Member by) {
        return make(transition, by, Details.NONE);
    }

    Sketch make(Transition transition, Member by, Details details) {
        now = now.plusSeconds(60);
        story.make(Attempt.of(transition, story, details, by, now, RULES));
        return this;
    }

    Story story() {
        return story;
    }

    Instant now() {
        return now;
    }

    private Sketch corrected() {
        return make(Transition.CORRECT, EDNA, new Details(null, null, null, null, null, Correction.Kind.UPDATE));
    }

    /** From SUBMITTED on. */
    private Sketch onTo(Stage stage) {
        if (stage == Stage.SUBMITTED) {
            return this;
        }
        make(Transition.CLAIM, EDNA);
        if (stage == Stage.EDIT) {
            return this;
        }
        make(Transition.SIGN_OFF, EDNA);
        examined();
        if (stage == Stage.CREDIT_CHECK) {
            return this;
        }
        make(Transition.APPROVE, THEO);
        if (stage == Stage.APPROVED) {
            return this;
        }
        make(Transition.SCHEDULE, EDNA, new Details(null, slot(), null, null, null, null));
        if (stage == Stage.PUBLISH_FAILED) {
            story.fail(List.of(Reason.because("HELD", "Legal wants another look.")), slot().at());
        }
        return this;
    }

    Slot slot() {
        return new Slot(MONDAY.plus(Duration.ofDays(1)), "2026-11-24T09:00", "UTC");
    }

    static Details gone() {
        return new Details("It was wrong", null, null, null, "We have withdrawn this story.", null);
    }
}
