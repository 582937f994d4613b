package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import stet.staff.Clock;
import stet.staff.Member;

/** Asks the guards of the moment without acting. */
@ApplicationScoped
public class Rehearsal {
    private final Clock clock;
    private final String rules;

    Rehearsal(Clock clock, @RulesInForce String rules) {
        this.clock = clock;
        this.rules = rules;
    }

    public Instant now() {
        return clock.now();
    }

    /** Why the story would not go out at that moment; empty when it would. */
    public List<Reason> refusals(Story story, Instant moment) {
        var attempt = new Attempt(Transition.PUBLISH, story, Details.NONE, Member.CLOCK, moment, moment, rules);
        return Transition.OF_THE_MOMENT.stream()
                .flatMap(guard -> guard.against(attempt).stream())
                .toList();
    }
}
