package stet.race;

import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import stet.newsroom.Staff;

/** Where a story stands when two reach for it. Whatever lies over it comes before the last word, which starts the time. */
enum Ground {
    DRAFT(RHEA, story -> {}),
    SUBMITTED(EDNA, story -> DRAFT.then(story).does(RHEA, "submit")),
    EDIT(EDNA, story -> SUBMITTED.then(story).does(EDNA, "claim")),
    CREDIT_CHECK(EDNA, story -> EDIT.then(story).does(EDNA, "sign-off")),
    /** The same, of copy with a finding that blocks. */
    BLOCKED(EDNA, story -> CREDIT_CHECK.then(story)),
    APPROVED(EDNA, story -> CREDIT_CHECK.then(story).does(THEO, "approve")),
    SCHEDULED(EDNA, story -> APPROVED.then(story).does(EDNA, "schedule", Map.of("slot", Subject.SLOT))),
    DUE(EDNA, story -> SCHEDULED.then(story), Subject::isDue),
    FAILED(EDNA, story -> SCHEDULED.then(story), Subject::hasFailed),
    PACKAGED(EDNA, story -> APPROVED.then(story).isPackaged()),
    PACKAGE_DUE(EDNA, story -> PACKAGED.then(story), Subject::packageIsDue),
    /** Live, and in debt. */
    RUSHED(EDNA, story -> SUBMITTED.then(story).does(CARLA, "rush", Map.of("reason", "It moves markets."))),
    EXPIRING(EDNA, story -> RUSHED.then(story), story -> story.puts(CARLA, "/expiry", expiry(story.inAMoment()))),
    /** Nobody has looked at what was rushed out. */
    DEBT_DUE(EDNA, story -> RUSHED.then(story), Subject::secondEyesAreDue),
    /** What is live is being changed. */
    CORRECTING(EDNA, story -> RUSHED.then(story).does(EDNA, "correct", Map.of("kind", "CORRECTION"))),
    WITHDRAWN(CARLA, story -> RUSHED.then(story).does(EDNA, "second-eyes").does(CARLA, "withdraw", Subject.GONE)),
    KILLED(CARLA, story -> RUSHED.then(story).does(CARLA, "kill", Subject.GONE)),
    SPIKED(EDNA, story -> DRAFT.then(story).does(EDNA, "spike", Map.of("reason", "It is old."))),
    EMBARGO_ENDS(EDNA, story -> EDIT.then(story), story -> story.puts(CARLA, "/embargo", embargo(story.inAMoment())));

    private final Staff writer;
    private final Consumer<Subject> way;
    private final Consumer<Subject> lastWord;

    Ground(Staff writer, Consumer<Subject> way) {
        this(writer, way, story -> {});
    }

    Ground(Staff writer, Consumer<Subject> way, Consumer<Subject> lastWord) {
        this.writer = writer;
        this.way = way;
        this.lastWord = lastWord;
    }

    /** Who writes there. */
    Staff writer() {
        return writer;
    }

    /** Whether most of the time is spent waiting for a moment. */
    boolean waits() {
        return this == EXPIRING || this == EMBARGO_ENDS || this == DEBT_DUE;
    }

    void lead(Subject story) {
        way.accept(story);
    }

    void end(Subject story) {
        lastWord.accept(story);
    }

    private Subject then(Subject story) {
        way.accept(story);
        return story;
    }

    private static Map<String, ?> expiry(Instant at) {
        return Map.of("at", at.toString(), "notice", "It was true for a day.", "reason", "It was true for a day.");
    }

    private static Map<String, ?> embargo(Instant until) {
        return Map.of("until", until.toString(), "reason", "The ministry asks for it.");
    }
}
