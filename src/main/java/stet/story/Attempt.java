package stet.story;

import java.time.Instant;
import stet.staff.Member;

/**
 * Somebody tries a transition.
 *
 * @param provenance what the wire says now of all that the copy uses, where a guard of the transition asks
 *
 * @param now the database's time
 * @param moment the moment that the guards judge: the slot asked for, or now
 * @param rules the version of the house rules in force
 */
record Attempt(
        Transition transition,
        Story story,
        Details details,
        Member by,
        Instant now,
        Instant moment,
        String rules,
        Provenance provenance) {

    static Attempt of(Transition transition, Story story, Details details, Member by, Instant now, String rules) {
        var slot = details.slot();
        return new Attempt(transition, story, details, by, now, slot == null ? now : slot.at(), rules, Provenance.NONE);
    }

    /** Nobody tries anything yet: enough to judge whose eyes would do. */
    static Attempt looking(Transition transition, Story story, Member by) {
        return new Attempt(transition, story, Details.NONE, by, Instant.EPOCH, Instant.EPOCH, "", Provenance.NONE);
    }

    /** The same, with what the wire says. */
    Attempt knowing(Provenance provenance) {
        return new Attempt(transition, story, details, by, now, moment, rules, provenance);
    }
}
