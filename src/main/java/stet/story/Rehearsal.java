package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import stet.staff.Clock;
import stet.staff.Member;

/** Asks the guards of the moment without acting. */
@ApplicationScoped
public class Rehearsal {
    private final Clock clock;
    private final Provenances provenances;
    private final String rules;

    Rehearsal(Clock clock, Provenances provenances, @RulesInForce String rules) {
        this.provenances = provenances;
        this.clock = clock;
        this.rules = rules;
    }

    public Instant now() {
        return clock.now();
    }

    /** Why the story would not go out at that moment; empty when it would. */
    public List<Reason> refusals(Story story, Instant moment) {
        return refusals(story, moment, provenances.of(story));
    }

    /** The same of many stories, each at a moment of its own, by the same few statements. */
    public Map<UUID, List<Reason>> refusals(Map<Story, Instant> moments) {
        var known = provenances.of(moments.keySet());
        var refusals = new HashMap<UUID, List<Reason>>();
        moments.forEach((story, moment) ->
                refusals.put(story.id(), refusals(story, moment, known.getOrDefault(story.id(), Provenance.NONE))));
        return refusals;
    }

    private List<Reason> refusals(Story story, Instant moment, Provenance provenance) {
        var attempt =
                new Attempt(Transition.PUBLISH, story, Details.NONE, Member.CLOCK, moment, moment, rules, provenance);
        return Transition.OF_THE_MOMENT.stream()
                .flatMap(guard -> guard.against(attempt).stream())
                .toList();
    }
}
