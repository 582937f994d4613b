package stet.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.staff.Member;

/**
 * A story went from one stage to another. Fired in the transaction that makes it so: whoever has to tell somebody outside
 * listens for it after the commit.
 *
 * @param slot for which it was scheduled by this, or at which the clock let it out
 */
public record TransitionMade(
        Story story,
        Transition transition,
        Stage from,
        Stage to,
        Member by,
        Instant at,
        @Nullable String reason,
        @Nullable Instant slot,
        Map<String, Object> details) {

    static TransitionMade of(Story story, Stage from, Attempt attempt) {
        var given = attempt.details();
        var details = new LinkedHashMap<String, Object>();
        if (given.slot() != null) {
            details.put(
                    "slot",
                    Map.of(
                            "at",
                            given.slot().at().toString(),
                            "local",
                            given.slot().local(),
                            "zone",
                            given.slot().zone()));
        }
        if (given.failAfter() != null) {
            details.put("failAfterMinutes", given.failAfter());
        }
        if (given.pack() != null) {
            details.put("package", given.pack().toString());
        }
        if (story.stage() == Stage.SCHEDULED) {
            details.put("tzdata", Slot.rulesVersion());
        }
        if (attempt.transition() == Transition.PUBLISH && story.lateSeconds() != null) {
            details.put("lateSeconds", story.lateSeconds());
        }
        if (given.notice() != null) {
            details.put("notice", given.notice());
        }
        if (given.kind() != null) {
            details.put("kind", given.kind().name());
        }
        if (attempt.transition() == Transition.RETURN && story.assignee() != null) {
            details.put("assignee", story.assignee());
        }
        if (attempt.transition() == Transition.RUSH && story.debt() != null) {
            details.put("secondEyesDue", story.debt().due().toString());
        }
        return new TransitionMade(
                story,
                attempt.transition(),
                from,
                story.stage(),
                attempt.by(),
                attempt.now(),
                given.reason(),
                given.slot() == null ? null : given.slot().at(),
                details);
    }

    static TransitionMade failed(Story story, Stage from, List<Reason> reasons, Instant at) {
        var details = Map.<String, Object>of(
                "reasons",
                reasons.stream()
                        .map(reason -> Map.of("code", reason.code(), "detail", reason.detail()))
                        .toList());
        return new TransitionMade(
                story,
                Transition.FAIL,
                from,
                story.stage(),
                Member.CLOCK,
                at,
                reasons.get(0).detail(),
                null,
                details);
    }

    /** The same, with the wire item that caused it. */
    TransitionMade becauseOf(String item, String version) {
        var more = new LinkedHashMap<>(details);
        more.put("item", item);
        more.put("version", version);
        return new TransitionMade(story, transition, from, to, by, at, reason, slot, more);
    }

    Act act() {
        return new Act(
                Actor.of(by, story.desk()),
                transition.name(),
                Act.Outcome.DONE,
                transition == Transition.CREATE ? null : from.name(),
                to.name(),
                reason,
                story.headHash(),
                details);
    }
}
