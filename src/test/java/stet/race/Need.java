package stet.race;

import static stet.newsroom.Staff.EDNA;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What must be there beforehand, so that an act has something to act on. */
enum Need {
    /** An item of the wire, of which the writer says that the story uses it. */
    NAMED(When.FILED, Subject::namesAnItem),
    /** An item of the wire of which the copy has words. */
    WORDS(When.UNFILED, Subject::takesWords),
    HELD(When.THERE, story -> story.holds(EDNA)),
    EMBARGOED(When.THERE, story -> story.puts(EDNA, "/embargo", Map.of("indefinite", true, "reason", "Not yet."))),
    EXPIRES(
            When.THERE,
            story -> story.puts(EDNA, "/expiry", Map.of("at", "2098-01-01T00:00:00Z", "notice", "It was true."))),
    LOCKED(When.THERE, story -> story.puts(story.ground().writer(), "/lock", "")),
    /** A second story, approved like the first. */
    SIBLING(When.THERE, Subject::hasASibling),
    /** The item that the writer named was killed, and has come again since. */
    TAKEN_BACK(When.THERE, Subject::losesItsItem);

    /** At which point it is seen to. */
    enum When {
        UNFILED,
        FILED,
        THERE
    }

    private final When when;
    private final Consumer<Subject> work;

    Need(When when, Consumer<Subject> work) {
        this.when = when;
        this.work = work;
    }

    Stream<Need> withWhatItNeeds() {
        return this == TAKEN_BACK ? Stream.of(NAMED, this) : Stream.of(this);
    }

    void seeTo(Subject story, When now) {
        if (when == now) {
            work.accept(story);
        }
    }
}
