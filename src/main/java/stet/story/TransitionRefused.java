package stet.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.problem.Fault;
import stet.problem.Refusal;
import stet.staff.Member;

/** A transition is refused: by role or eyes (403), for its stage (409) or by its guards (422). Says what is allowed instead. */
public final class TransitionRefused extends Refusal {
    private final List<Reason> reasons;
    private final List<String> allowed;

    private TransitionRefused(int status, List<Reason> reasons, Story story, Member by) {
        this(status, reasons, Allowed.to(by, story));
    }

    private TransitionRefused(int status, List<Reason> reasons, List<String> allowed) {
        super(status, reasons.get(0).code(), reasons.get(0).detail());
        this.reasons = reasons;
        this.allowed = allowed;
    }

    static TransitionRefused toRole(Transition transition, Story story, Member by) {
        var reason =
                Reason.because("ROLE_NOT_ALLOWED", "Your role does not let you %s this story.", transition.spoken());
        return new TransitionRefused(403, List.of(reason), story, by);
    }

    static TransitionRefused atStage(Transition transition, Story story, Member by) {
        var reason = Reason.because(
                "WRONG_STAGE", "A story in %s cannot take the transition %s.", story.stage(), transition.spoken());
        return new TransitionRefused(409, List.of(reason), story, by);
    }

    static TransitionRefused toEyes(List<Reason> reasons, Story story, Member by) {
        return new TransitionRefused(403, reasons, story, by);
    }

    static TransitionRefused byGuards(List<Reason> reasons, Story story, Member by) {
        return new TransitionRefused(422, reasons, story, by);
    }

    /** The same, of one of several stories: the pointers begin at it, and the sentences name it. */
    TransitionRefused inPackage(int place, Story story) {
        return new TransitionRefused(
                status(),
                reasons.stream()
                        .map(reason -> reason.of("/stories/" + place, story.slug()))
                        .toList(),
                allowed);
    }

    @Override
    public List<Fault> errors() {
        return reasons.stream()
                .map(reason -> new Fault(reason.pointer(), reason.code(), reason.detail()))
                .toList();
    }

    @Override
    public @Nullable List<String> allowed() {
        return allowed;
    }

    @Override
    public List<Objection> findings() {
        return reasons.stream().map(Reason::objection).filter(Objects::nonNull).toList();
    }
}
