package stet.race;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The clock as one of the two: at the moment it looks, passes over a story that another has locked, and looks again. */
final class TheClock {
    private static final String DUE = "select count(*) from story where id = ? and ";

    private TheClock() {}

    static Reply publishes(Subject story) {
        return looks(
                story,
                DUE + "stage = 'SCHEDULED' and package is null and slot_at <= clock_timestamp()",
                story.uuid(),
                story.floor().clock()::publishes);
    }

    static Reply expires(Subject story) {
        return looks(
                story,
                DUE + "live is not null and expires_at <= clock_timestamp()",
                story.uuid(),
                story.floor().clock()::expires);
    }

    static Reply lifts(Subject story) {
        return looks(
                story,
                DUE + "embargo_until <= clock_timestamp()",
                story.uuid(),
                story.floor().clock()::lifts);
    }

    static Reply reminds(Subject story) {
        return looks(
                story,
                DUE + "second_eyes_due <= clock_timestamp()",
                story.uuid(),
                story.floor().clock()::reminds);
    }

    static Reply releases(Subject story) {
        return looks(
                story,
                "select count(*) from story_package where id = ? and state = 'SCHEDULED' and slot_at <= clock_timestamp()",
                UUID.fromString(story.pack()),
                story.floor().clock()::releases);
    }

    private static Reply looks(Subject story, String due, UUID what, Consumer<UUID> work) {
        waitsFor(story.moment());
        try {
            do {
                work.accept(what);
            } while (!story.floor().database().text(due, what).equals("0"));
            return Reply.ofTheClock("the clock looks", Optional.empty());
        } catch (RuntimeException e) {
            return Reply.ofTheClock("the clock looks", Optional.of(e));
        }
    }

    static void waitsFor(Instant moment) {
        for (var now = Instant.now(); now.isBefore(moment); now = Instant.now()) {
            LockSupport.parkNanos(Duration.between(now, moment).toNanos());
        }
    }
}
